import type { SellerOrderDetail } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { decimalText, type Money } from "#app/shared/money.ts";
import type { Paper, PaperBlock } from "#app/shared/paper.ts";
import { customsWords as words } from "./customs-words.ts";
import { field, framed, type PaperView, type Party, partyBlocks } from "./paper-view.ts";

export type DeclaredLine = {
  /** In English where someone wrote it; `translated` is false where the seller has to. */
  name: string;
  label: string;
  translated: boolean;
  quantity: number;
  netG: number | null;
  hs6: string | null;
  value: Money;
};

export type CustomsView = PaperView & {
  order: SellerOrderDetail;
  /** Null while it has no number. */
  parcel: { carrier: string; trackingNumber: string } | null;
  sender: Party & { business: string };
  recipient: Party;
  recipientLocale: Locale;
  /** The country's English name: the form wants it so. */
  countryName: string;
  lines: DeclaredLine[];
};

const kilograms = new Intl.NumberFormat("en-GB", { minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** What the sender copies into the carrier's CN 23, with what only the sender can know left open. */
export function customsForm(view: CustomsView): Paper {
  const { t, order, parcel, sender, recipient, recipientLocale, countryName } = view;
  const title = t("seller:papers.customs.title");
  const code = order.buyer.address.customsCode;
  const to: PaperBlock[] = [
    ...partyBlocks(words.to, recipient, recipientLocale),
    { kind: "text", text: `${words.country}: ${countryName.toUpperCase()}` },
    ...field(words.importerContact, order.buyer.phone),
    ...(code ? field(words.importerReference, `PCCC ${code}`) : [open(words.importerReference)]),
  ];
  const from: PaperBlock[] = [
    ...partyBlocks(words.from, sender, "vi"),
    { kind: "text", text: `${words.country}: VIET NAM` },
    ...field(words.business, { text: sender.business, locale: "vi" }),
    open(words.phone),
    open(words.senderReference),
  ];
  const item = parcel ? field(words.item, parcel.trackingNumber) : [open(words.item)];
  return framed(view, { title, running: `CN 23 · ${order.code}` }, [
    { kind: "text", text: words.title, tone: "strong" },
    { kind: "text", text: t("seller:papers.customs.what"), tone: "soft" },
    { kind: "columns", columns: [item, field(words.invoice, order.code)] },
    { kind: "columns", columns: [from, to] },
    goodsTable(view),
    { kind: "sums", rows: totals(view) },
    { kind: "heading", text: words.category },
    { kind: "columns", columns: [categories("gift", "documents", "sample"), categories("sale", "returned", "other")] },
    { kind: "columns", columns: [[open(words.licence)], [open(words.certificate)]] },
    open(words.comments),
    { kind: "columns", columns: [[open(words.office)], [open(words.signature)]] },
    ...byHand(view),
  ]);
}

function open(text: string): PaperBlock {
  return { kind: "blank", text };
}

function categories(...names: ("gift" | "documents" | "sample" | "sale" | "returned" | "other")[]): PaperBlock[] {
  return [{ kind: "checks", checks: names.map((name) => ({ text: words[name], ticked: name === "sale" })) }];
}

function goodsTable({ t, lines }: CustomsView): PaperBlock {
  return {
    kind: "table",
    columns: [
      { head: words.description, width: 35 },
      { head: words.quantity, width: 12, align: "right" },
      { head: words.netWeight, width: 14, align: "right" },
      { head: words.value, width: 15, align: "right" },
      { head: words.tariff, width: 14, align: "right" },
      { head: words.origin, width: 10, align: "right" },
    ],
    rows: lines.map((line) => [
      { lines: [line.name, line.label, ...(line.translated ? [] : [t("seller:papers.customs.writeEnglish")])] },
      { lines: [String(line.quantity)] },
      { lines: [line.netG === null ? blank : kilograms.format((line.netG * line.quantity) / 1000)] },
      { lines: [amountText(line.value)] },
      { lines: [line.hs6 ?? blank] },
      { lines: ["VN"] },
    ]),
  };
}

const blank = "………";

function totals({ order }: CustomsView) {
  return [
    { term: words.grossWeight, value: kilograms.format(order.weightG / 1000) },
    { term: words.charges, value: amountText(order.shipping) },
    { term: words.totalValue, value: amountText(order.goods), strong: true },
  ];
}

function amountText(amount: Money): string {
  return `${decimalText(amount)} ${amount.currency}`;
}

/** Told plainly: what the portal does not know, and what a wrong declaration costs is the sender's. */
function byHand({ t, order, parcel, lines, recipient }: CustomsView): PaperBlock[] {
  const romanised = [recipient.name, ...recipient.lines].every((line) =>
    /^[\p{Script=Latin}\p{Script=Common}\p{M}]*$/u.test(line),
  );
  const left = [
    "contact" as const,
    ...(parcel ? [] : (["item"] as const)),
    ...(romanised ? [] : (["romanise"] as const)),
    ...(lines.some(({ netG }) => netG === null) ? (["net"] as const) : []),
    ...(lines.some(({ hs6 }) => hs6 === null) ? (["tariff"] as const) : []),
    ...(order.buyer.market === "KR" && !order.buyer.address.customsCode ? (["pccc"] as const) : []),
    "weigh" as const,
    "papers" as const,
    "sign" as const,
  ];
  return [
    { kind: "heading", text: t("seller:papers.customs.byHand") },
    { kind: "checks", checks: left.map((each) => ({ text: t(`seller:papers.customs.open.${each}`), ticked: false })) },
  ];
}
