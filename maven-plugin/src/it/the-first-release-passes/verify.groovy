def log = new File(basedir, 'build.log').text
assert log.contains('com.example.first:first has no release that is lower than 1.0.0-SNAPSHOT yet')
assert log.contains('passed as the first release')
assert log.contains('release a first version with missing-baseline: pass')
assert new File(basedir, 'target/first-1.0.0-SNAPSHOT-contract.zip').isFile()
// Whoever waits for a report gets one.
assert new File(basedir, 'target/covenant/covenant-check.sarif').text.contains('"2.1.0"')
assert new File(basedir, 'target/report.txt').text.contains('baseline nothing released yet')
