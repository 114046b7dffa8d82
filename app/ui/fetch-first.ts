/** React 18 passes the attribute on only in its HTML spelling. */
export const fetchFirst: Record<string, string> = { fetchpriority: "high" };
