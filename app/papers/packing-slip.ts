import { whereText } from "#app/domain/ordering/model/pickup-place.ts";
import type { SellerOrderDetail } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import type { Locale } from "#app/shared/locale.ts";
import { localeNames } from "#app/shared/locale.ts";
import type { Paper, PaperBlock, PaperFact } from "#app/shared/paper.ts";
import { framed, type PaperView, type Party, partyBlocks } from "./paper-view.ts";

export type SlipView = PaperView & {
  order: SellerOrderDetail;
  /** Null while it has no number. */
  parcel: { carrier: string; trackingNumber: string } | null;
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
  const label = order.pickup ? [] : (["label"] as const);
  const checks = ["counted", "sound", ...(abroad ? (["customs"] as const) : []), ...label] as const;
  return framed(view, { title, running: `${title} · ${order.code}` }, [
    { kind: "facts", facts: slipFacts(view) },
    {
      kind: "columns",
      columns: [
        [
          ...partyBlocks(
            t(order.pickup ? "handover:order.contact" : "seller:order.deliverTo"),
            recipient,
            recipientLocale,
          ),
          ...besideAddress(view),
        ],
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
    ...giftBlocks(view),
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

function slipFacts(view: SlipView): PaperFact[] {
  const { t, format, order, parcel, recipientLocale } = view;
  const promised = order.lines.flatMap(({ promisedOn }) => promisedOn ?? []).sort();
  const last = promised.at(-1);
  return [
    { term: t("orders:code"), value: order.code },
    { term: t("seller:order.placedAt"), value: format.moment(order.placedAt) },
    { term: t("seller:order.language"), value: { text: localeNames[recipientLocale], locale: recipientLocale } },
    ...pickupFacts(view),
    ...(last && !order.pickup ? [{ term: t("seller:papers.slip.sendFrom"), value: format.day(last) }] : []),
    ...(parcel ? [{ term: t("seller:order.carrier"), value: parcel.carrier }] : []),
    ...(parcel ? [{ term: t("seller:order.tracking"), value: parcel.trackingNumber }] : []),
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

/** The words that go with a gift, in whatever script they were written. */
function giftBlocks({ t, order, recipientLocale }: SlipView): PaperBlock[] {
  if (!order.giftNote) return [];
  return [
    { kind: "heading", text: t("handover:gift") },
    { kind: "text", text: { text: order.giftNote, locale: recipientLocale } },
  ];
}

/** A part that is fetched says so, with where and when. */
function pickupFacts({ t, format, order: { pickup } }: SlipView): PaperFact[] {
  if (!pickup) return [];
  return [
    { term: t("handover:order.title"), value: t("handover:order.slip") },
    { term: t("handover:order.when"), value: format.window.whole(pickup.from, pickup.until) },
    { term: t("handover:order.where"), value: { text: whereText(pickup.place), locale: "vi" } },
  ];
}

function noteBlocks({ t, order, recipientLocale }: SlipView): PaperBlock[] {
  if (!order.buyer.note) return [];
  return [
    { kind: "heading", text: t("seller:order.note") },
    { kind: "text", text: { text: order.buyer.note, locale: recipientLocale } },
  ];
}
