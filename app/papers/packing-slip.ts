import type { SellerOrderDetail } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { localeNames } from "#app/shared/locale.ts";
import type { Paper, PaperBlock, PaperFact } from "#app/shared/paper.ts";
import { framed, type PaperView, type Party, partyBlocks } from "./paper-view.ts";

export type SlipView = PaperView & {
  order: SellerOrderDetail;
  sender: Party;
  recipient: Party;
  recipientLocale: Locale;
  abroad: boolean;
};

/** What goes into the parcel, to be ticked while packing. No prices: it may lie in a gift. */
export function packingSlip(view: SlipView): Paper {
  const { t, format, order, sender, recipient, recipientLocale, abroad } = view;
  const title = t("seller:papers.slip.title");
  const count = order.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const checks = ["counted", "sound", ...(abroad ? (["customs"] as const) : []), "label"] as const;
  return framed(view, { title, running: `${title} · ${order.code}` }, [
    { kind: "facts", facts: slipFacts(view) },
    {
      kind: "columns",
      columns: [
        [...partyBlocks(t("seller:order.deliverTo"), recipient, recipientLocale), ...besideAddress(view)],
        partyBlocks(t("seller:papers.sender"), sender, "vi"),
      ],
    },
    { kind: "heading", text: t("seller:order.packing") },
    {
      kind: "table",
      columns: [
        { head: "", width: 4 },
        { head: t("seller:papers.slip.quantity"), width: 11, align: "right" },
        { head: t("seller:papers.slip.item"), width: 65 },
        { head: t("seller:papers.slip.weight"), width: 20, align: "right" },
      ],
      rows: order.lines.map((line) => [
        { box: true },
        { lines: [format.number(line.quantity)] },
        {
          lines: [
            line.name,
            line.variantLabel,
            ...(line.nameAsBought === line.name ? [] : [{ text: line.nameAsBought, locale: recipientLocale }]),
            ...(line.promisedOn ? [t("seller:order.promisedOn", { day: format.day(line.promisedOn) })] : []),
          ],
        },
        { lines: [t("seller:order.grams", { grams: format.number(line.grossG * line.quantity) })] },
      ]),
    },
    {
      kind: "sums",
      rows: [
        { term: t("seller:papers.slip.pieces"), value: format.number(count) },
        { term: t("seller:order.weight"), value: t("seller:order.grams", { grams: format.number(order.weightG) }) },
      ],
    },
    ...noteBlocks(view),
    { kind: "heading", text: t("seller:papers.slip.before") },
    {
      kind: "checks",
      checks: checks.map((check) => ({ text: t(`seller:papers.slip.check.${check as "counted"}`), ticked: false })),
    },
    {
      kind: "columns",
      columns: [
        [{ kind: "blank", text: t("seller:papers.slip.packedBy") }],
        [{ kind: "blank", text: t("seller:papers.slip.packedOn") }],
      ],
    },
  ]);
}

function slipFacts({ t, format, order, recipientLocale }: SlipView): PaperFact[] {
  const promised = order.lines.flatMap(({ promisedOn }) => promisedOn ?? []).sort();
  const last = promised.at(-1);
  return [
    { term: t("orders:code"), value: order.code },
    { term: t("seller:order.placedAt"), value: format.moment(order.placedAt) },
    { term: t("seller:order.language"), value: { text: localeNames[recipientLocale], locale: recipientLocale } },
    ...(last ? [{ term: t("seller:papers.slip.sendFrom"), value: format.day(last) }] : []),
    ...(order.carrier ? [{ term: t("seller:order.carrier"), value: order.carrier }] : []),
    ...(order.trackingNumber ? [{ term: t("seller:order.tracking"), value: order.trackingNumber }] : []),
  ];
}

function besideAddress({ t, order, recipientLocale }: SlipView): PaperBlock[] {
  const named = (["nameKana", "customsCode"] as const).filter((name) => order.buyer.address[name]);
  return named.map((name) => ({
    kind: "text",
    text: { text: `${t(`seller:order.${name}`)}: ${order.buyer.address[name]}`, locale: recipientLocale },
    tone: "soft",
  }));
}

function noteBlocks({ t, order, recipientLocale }: SlipView): PaperBlock[] {
  if (!order.buyer.note) return [];
  return [
    { kind: "heading", text: t("seller:order.note") },
    { kind: "text", text: { text: order.buyer.note, locale: recipientLocale } },
  ];
}
