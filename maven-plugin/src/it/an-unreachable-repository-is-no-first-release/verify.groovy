def log = new File(basedir, 'build.log').text
assert log.contains('the baseline is out of reach, so nobody knows whether this release breaks anyone')
assert log.contains('com.example.unreachable:unreachable was asked for')
assert log.contains('covenant.baseline=snapshot')
assert !log.contains('passed as the first release')
