# Makes Markdown of JMH's lines: nanoseconds and bytes a call, less those of the bare transport.
BEGIN { FS = "," }
NR > 1 {
    gsub(/"/, "")
    name = $NF
    if ($1 ~ /gc.alloc.rate.norm$/) bytes[name] = $5
    if ($1 ~ /call$/) { nanos[name] = $5; error[name] = $6; order[++count] = name }
}
END {
    print "| contestant | ns over bare | x COVENANT_10 | bytes over bare | ns | +- |"
    print "|---|---|---|---|---|---|"
    whole = nanos["COVENANT_10"] - nanos["BARE"]
    for (at = 1; at <= count; at++) {
        name = order[at]
        over = nanos[name] - nanos["BARE"]
        ratio = (whole > 0) ? sprintf("%.2f", over / whole) : "-"
        printf "| %s | %.0f | %s | %.0f | %.0f | %.0f |\n", name, over, ratio, bytes[name] - bytes["BARE"], nanos[name], error[name]
    }
}
