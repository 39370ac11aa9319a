def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 5 // one before the first
def (first, second, last, since) = builds[1..4]

assert first.contains('passed as the first release')
assert last.contains('baseline maven:com.example.since:orders:1.1.0')
assert last.contains('0 errors')

assert since.contains('error  field.removed@out')
assert since =~ /com\.example\.since:orders:1\.0\.0!\/openapi\/orders\.yaml:\d+:\d+ \(old\)/
