def log = new File(basedir, 'build.log').text
assert log =~ /greetings\.yaml:\d+:\d+: error\[/
assert log.contains('nothing was generated')
assert !new File(basedir, 'target/generated-sources/covenant/com').exists()
