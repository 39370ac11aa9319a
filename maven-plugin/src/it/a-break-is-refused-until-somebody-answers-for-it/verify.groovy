def log = new File(basedir, 'build.log').text
def builds = log.split('Scanning for projects')
assert builds.length == 8 // one before the first
def (released, refused, accepting, accepted, expired, major, advised) = builds[1..7]

assert released.contains('passed as the first release')
assert new File(basedir, 'target/orders-1.0.0-contract.zip').isFile()

// What, where on both sides, who is hurt, what to do.
assert refused.contains('error  field.removed@out')
assert refused.contains('Order.discount')
assert refused =~ /com\.example\.orders:orders:1\.0\.0!\/openapi\/orders\.yaml:\d+:\d+ \(old\)/
assert refused =~ /src\/main\/contracts\/orders\.yaml:\d+:\d+ \(new\)/
assert refused.contains('used by GET /orders/{id}')
assert refused.contains('keep it, or deprecate it with a sunset date first')
assert refused.contains('this release breaks those who use maven:com.example.orders:orders:1.0.0: 1 error')
assert refused.contains('required bump MAJOR: 2.0.0, the project says 1.1.0-SNAPSHOT')
assert refused.contains('covenant:accept -Dcovenant.fingerprint=')

assert accepting.contains('accepted until 2026-06-30 in covenant-accept.yaml: commit it')
assert new File(basedir, 'covenant-accept.yaml').text.contains('nobody-reads-it')
assert accepted.contains('accepted 1')
assert accepted.contains('BUILD SUCCESS')

assert expired.contains('policy.acceptance.expired')
assert expired.contains('covenant-accept.yaml:')
assert major.contains('carried by 2.0.0')

assert advised.contains('required bump MAJOR: 2.0.0, after 1.0.0; not enough is 1.1.0')
assert new File(basedir, 'target/covenant/contract-changes.md').text.contains('discount')

assert new File(basedir, 'target/covenant/covenant-check.html').text.contains('field.removed')
assert new File(basedir, 'target/orders.sarif').text.contains('"2.1.0"')
