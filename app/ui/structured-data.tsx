import { type JsonLd, jsonLdText } from "#app/http/structured-data/json-ld.ts";

/** Data, not script: browsers do not run it, so the content security policy has nothing to say to it. */
export function StructuredData({ node }: { node: JsonLd }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: jsonLdText(node) }} />;
}
