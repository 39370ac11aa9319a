def log = new File(basedir, 'build.log').text
assert log.contains('there is no snapshot in')
assert log.contains('the snapshot in baseline was written anew: commit it')
assert log.contains('the snapshot in baseline is not what the contracts are, though they break nobody')
assert log.contains('field.removed@out')
def snapshot = new File(basedir, 'baseline/openapi/orders.yaml').text
assert snapshot.contains('discount') && snapshot.contains('note')
assert log.count('BUILD SUCCESS') == 5 // 1, 2, 4, 5 and 7
