assert new File(basedir, 'target/generated-sources/covenant/com/example/generatesandcompiles/greetings/GreetingsClient.java').isFile()
assert new File(basedir, 'target/classes/com/example/Greeter.class').isFile()
assert new File(basedir, 'build.log').text.contains('1 contract, 1 operation')
