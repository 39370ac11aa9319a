# Makes Markdown of the lines of CallTable: medians over the rounds, first CPU microseconds, then bytes a call.
function median(key, of,    n, i, j, t, v) {
    n = count[key]
    for (i = 1; i <= n; i++) v[i] = of == "cpu" ? cpu[key, i] : bytes[key, i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && v[j] < v[j - 1]; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
}
{
    key = $1 SUBSEP $2 SUBSEP $3
    n = ++count[key]
    cpu[key, n] = $4 + 0
    bytes[key, n] = $5 + 0
}
END {
    clients = split(order, client, " ")
    columns = split("GET:16 GET:1 LIST:16 LIST:1 POST:16 POST:1", column, " ")
    for (kind = 1; kind <= 2; kind++) {
        of = kind == 1 ? "cpu" : "bytes"
        printf "\n| %s a call |", kind == 1 ? "CPU µs" : "bytes"
        for (c = 1; c <= columns; c++) printf " %s |", column[c]
        printf "\n|---|"
        for (c = 1; c <= columns; c++) printf "--:|"
        printf "\n"
        for (i = 1; i <= clients; i++) {
            printf "| %s |", client[i]
            for (c = 1; c <= columns; c++) {
                split(column[c], part, ":")
                printf kind == 1 ? " %.1f |" : " %d |", median(client[i] SUBSEP part[1] SUBSEP part[2], of)
            }
            printf "\n"
        }
    }
}
