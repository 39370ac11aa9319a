def generated = new File(basedir, 'target/generated-sources/covenant/com/example/overlay/greetings')
assert generated.listFiles().any { it.name.endsWith('.java') && it.text.contains('.timeout("PT0.7S")') }
