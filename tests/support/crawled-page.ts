/** What a search engine reads in the head of a page and in its blocks of JSON-LD. */
export type CrawledPage = {
  url: string;
  status: number;
  robots: string | null;
  canonical: string | null;
  alternates: Record<string, string>;
  blocks: string[];
  meta: Record<string, string>;
};

export function crawledPage(url: string, status: number, html: string): CrawledPage {
  const tags = [...html.matchAll(/<(?:link|meta)\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const alternates = tags.filter(({ rel, hreflang }) => rel === "alternate" && hreflang);
  return {
    url,
    status,
    robots: tags.find(({ name }) => name === "robots")?.content ?? null,
    canonical: tags.find(({ rel }) => rel === "canonical")?.href ?? null,
    alternates: Object.fromEntries(alternates.map(({ hreflang = "", href = "" }) => [hreflang, href])),
    blocks: [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = ""]) => text),
    meta: Object.fromEntries(tags.map(({ property, name, content = "" }) => [property ?? name ?? "", content])),
  };
}

function attributesOf(tag: string): Record<string, string | undefined> {
  const pairs = [...tag.matchAll(/([\w:-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name.toLowerCase(), unescaped(value)]));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
