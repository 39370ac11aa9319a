def generated = new File(basedir, 'target/generated-sources/covenant')
assert new File(generated, 'com/example/shop/UsersClient.java').isFile()
assert new File(generated, 'com/example/shop/UsersGrpc.java').isFile()
assert !new File(generated, 'com/google').exists()
assert new File(basedir, 'target/classes/com/example/Greeter.class').isFile()
def log = new File(basedir, 'build.log').text
assert log.contains('1 contract, 2 operations')
assert log.contains('up to date')
assert !log.contains('the generated sources need')
