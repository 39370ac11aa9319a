def log = new File(basedir, 'build.log').text
assert log.contains('com.example.first:first has no release that is lower than 1.0.0-SNAPSHOT yet')
assert log.contains('passed as the first release')
assert log.contains('release a first version with missing-baseline: pass')
assert new File(basedir, 'target/first-1.0.0-SNAPSHOT-contract.zip').isFile()
