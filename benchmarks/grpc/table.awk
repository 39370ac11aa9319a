# Makes Markdown of RpcTable's lines: medians over rounds and measurements, and what they are beside the bare stub.
{
    if (!($1 in count)) order[++names] = $1
    n = ++count[$1]
    for (column = 2; column <= 4; column++) value[$1, column, n] = $column + 0
}
function median(name, column,    n, i, j, t, v) {
    n = count[name]
    for (i = 1; i <= n; i++) v[i] = value[name, column, i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && v[j] < v[j - 1]; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
}
END {
    print "| contestant | calls/s | x BARE | CPU us | x BARE | bytes | over BARE |"
    print "|---|---|---|---|---|---|---|"
    for (at = 1; at <= names; at++) {
        name = order[at]
        printf "| %s | %.0f | %.2f | %.1f | %.2f | %.0f | %+.0f |\n", name, median(name, 2), median(name, 2) / median("BARE", 2),
            median(name, 3), median(name, 3) / median("BARE", 3), median(name, 4), median(name, 4) - median("BARE", 4)
    }
}
