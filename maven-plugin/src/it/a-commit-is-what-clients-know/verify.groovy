def builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 4 // one before the first
def (refused, mistyped, major) = builds[1..3]

assert refused.contains('error  field.removed@out')
assert refused =~ /v1\.0\.0:src\/main\/contracts\/orders\.yaml:\d+:\d+ \(old\)/
assert refused =~ /src\/main\/contracts\/orders\.yaml:\d+:\d+ \(new\)/

assert mistyped.contains('v1.0.0 does not have src/main/contracts/ordrs.yaml')
assert mistyped.contains("did you mean 'src/main/contracts/orders.yaml'?")

assert major.contains('carried by 2.0.0')
