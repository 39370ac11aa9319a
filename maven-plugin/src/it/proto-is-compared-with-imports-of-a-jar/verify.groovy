def log = new File(basedir, 'build.log').text
assert log.contains('com.example.shop:shop:1.0.0!/proto/shop/v1/users.proto:')
assert log.contains('src/main/proto/shop/v1/users.proto:')
def zip = new java.util.zip.ZipFile(new File(basedir, 'target/shop-1.0.0-contract.zip'))
assert zip.entries().collect { it.name } == ['covenant-contract.properties', 'imports/google/type/date.proto', 'proto/shop/v1/kind.proto', 'proto/shop/v1/users.proto']
