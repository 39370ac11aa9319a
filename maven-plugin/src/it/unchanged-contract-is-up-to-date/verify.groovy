def log = new File(basedir, 'build.log').text
assert log.contains('files written')
assert log.contains('up to date')
