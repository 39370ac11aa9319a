// A repository of its own: the contract as it was, tagged. What lies in the working tree now breaks it.
def git = { String... words ->
    def command = ['git', '-c', 'user.name=t', '-c', 'user.email=t@example.com', *words]
    def process = new ProcessBuilder(command).directory(basedir).redirectErrorStream(true).start()
    def said = process.inputStream.text
    assert process.waitFor() == 0 : said
}
def contract = new File(basedir, 'src/main/contracts/orders.yaml')
def now = contract.text
contract.text = new File(basedir, 'committed/orders.yaml').text
git('init', '-q', '-b', 'main')
git('add', 'src')
git('commit', '-q', '-m', 'first')
git('tag', 'v1.0.0')
contract.text = now
return true
