/** Where to go after signing in: a path of this site, or `otherwise`. Never another host, whatever was asked for. */
export function safeReturnPath(asked: string | null | undefined, otherwise: string): string {
  if (!asked || asked.length > 2000 || !/^\/[^/\\]/.test(asked)) return otherwise;
  const base = "http://here.invalid";
  if (!URL.canParse(asked, base)) return otherwise;
  const target = new URL(asked, base);
  // Dot segments may collapse into "//host", which a browser reads as another site.
  return target.origin === base && !target.pathname.startsWith("//") ? target.pathname + target.search : otherwise;
}
