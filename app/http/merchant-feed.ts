import { xmlText } from "#app/shared/xml.ts";

/** A pack in Google's words for merchant feeds. What is null is not known and not told. */
export type FeedItem = {
  id: string;
  groupId: string;
  title: string;
  description: string;
  link: string;
  images: readonly string[];
  availability: "in_stock" | "out_of_stock" | "preorder";
  availableFrom: string | null;
  /** "185000 VND" */
  price: string;
  brand: string;
  gtin: string | null;
  productType: string;
  /** Only awards that count today. */
  highlights: readonly string[];
  shipping: { country: string; service: string; price: string } | null;
  shippingWeight: string;
  measure: { of: string; base: string } | null;
};

export type Feed = { title: string; link: string; description: string; items: readonly FeedItem[] };

export function merchantFeed({ title, link, description, items }: Feed): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">',
    "<channel>",
    tag("title", title) + tag("link", link) + tag("description", description),
    ...items.map(itemXml),
    "</channel>",
    "</rss>",
    "",
  ].join("\n");
}

function itemXml(item: FeedItem): string {
  const [image = "", ...more] = item.images;
  const parts = [
    tag("g:id", item.id),
    tag("g:item_group_id", item.groupId),
    tag("g:title", cut(item.title, 150)),
    tag("g:description", cut(item.description, 5000)),
    tag("g:link", item.link),
    tag("g:image_link", image),
    ...more.slice(0, 10).map((each) => tag("g:additional_image_link", each)),
    tag("g:availability", item.availability),
    item.availableFrom ? tag("g:availability_date", `${item.availableFrom}T00:00+07:00`) : "",
    tag("g:price", item.price),
    tag("g:condition", "new"),
    tag("g:brand", cut(item.brand, 70)),
    item.gtin ? tag("g:gtin", item.gtin) : tag("g:identifier_exists", "no"),
    tag("g:product_type", item.productType),
    ...item.highlights.map((highlight) => tag("g:product_highlight", cut(highlight, 150))),
    item.shipping ? shippingXml(item.shipping) : "",
    tag("g:shipping_weight", item.shippingWeight),
    item.measure
      ? tag("g:unit_pricing_measure", item.measure.of) + tag("g:unit_pricing_base_measure", item.measure.base)
      : "",
  ];
  return `<item>${parts.join("")}</item>`;
}

function shippingXml({ country, service, price }: NonNullable<FeedItem["shipping"]>): string {
  return `<g:shipping>${tag("g:country", country)}${tag("g:service", service)}${tag("g:price", price)}</g:shipping>`;
}

function tag(name: string, text: string): string {
  return `<${name}>${xmlText(text)}</${name}>`;
}

/** At most so many letters. */
function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
