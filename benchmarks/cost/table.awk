# Makes Markdown of CostTable's lines: medians over the rounds, less what the bare transport takes.
{
    if (!($1 in count)) order[++names] = $1
    n = ++count[$1]
    nanos[$1, n] = $2 + 0
    bytes[$1] = $3 + 0
}
function median(name,    n, i, j, t, v) {
    n = count[name]
    for (i = 1; i <= n; i++) v[i] = nanos[name, i]
    for (i = 2; i <= n; i++) for (j = i; j > 1 && v[j] < v[j - 1]; j--) { t = v[j]; v[j] = v[j - 1]; v[j - 1] = t }
    return n % 2 ? v[(n + 1) / 2] : (v[n / 2] + v[n / 2 + 1]) / 2
}
END {
    print "| contestant | x COVENANT_10 | ns over bare | bytes over bare |"
    print "|---|---|---|---|"
    bare = median("BARE")
    whole = median("COVENANT_10") - bare
    for (at = 1; at <= names; at++) {
        over = median(order[at]) - bare
        ratio = (whole > 0) ? sprintf("%.2f", over / whole) : "-"
        printf "| %s | %s | %.0f | %.0f |\n", order[at], ratio, over, bytes[order[at]] - bytes["BARE"]
    }
}
