import type { JsonLd } from "./json-ld.ts";

/** Where the page stands, as its breadcrumbs tell. A crumb that leads to a filtered list is no page of its own and is left out. */
export function breadcrumbList(items: readonly { label: string; href?: string }[], origin: string): JsonLd {
  const told = items.filter(({ href }, index) => index === items.length - 1 || (href && !href.includes("?")));
  return {
    "@type": "BreadcrumbList",
    itemListElement: told.map(({ label, href }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name: label,
      item: href ? origin + href : undefined,
    })),
  };
}
