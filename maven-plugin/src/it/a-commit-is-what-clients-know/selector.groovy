// Without git there is nothing to try.
try {
    return 'git --version'.execute().waitFor() == 0
} catch (IOException none) {
    println "skipped: there is no git here (${none.message})"
    return false
}
