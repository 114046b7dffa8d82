import type { Receipt } from "#app/domain/ordering/queries/find-receipt.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import type { Paper, PaperBlock, PaperFact } from "#app/shared/paper.ts";
import { payMethods } from "#app/shared/pay-method.ts";
import { framed, type PaperView, type Party, partyBlocks } from "./paper-view.ts";

export type ReceiptView = PaperView & {
  receipt: Receipt;
  /** Moments in the market's own time. */
  placed: string;
  paid: string;
  abroad: boolean;
  operator: Party | null;
  buyer: Party;
  sellers: Map<string, Party>;
};

/** What a buyer paid, to whom and for what; and, by law, what it is not. */
export function receiptPaper(view: ReceiptView): Paper {
  const { t, receipt, locale, operator, buyer } = view;
  const title = t("papers:receipt.title");
  const by: PaperBlock[] = operator
    ? partyBlocks(t("papers:receipt.operator"), operator, "vi")
    : [
        { kind: "heading", text: t("papers:receipt.operator") },
        { kind: "text", text: t("common:footer.ownerUnset") },
      ];
  return framed(view, { title, running: `${title} · ${receipt.code}` }, [
    { kind: "facts", facts: orderFacts(view) },
    { kind: "columns", columns: [partyBlocks(t("papers:receipt.buyer"), buyer, locale), by] },
    ...receipt.parts.flatMap((part) => partBlocks(view, part)),
    { kind: "sums", rows: sums(view) },
    ...moneyBlocks(view),
    { kind: "heading", text: t("papers:receipt.taxTitle") },
    { kind: "text", text: t("papers:receipt.tax"), tone: "soft" },
    ...(view.abroad ? [{ kind: "text", text: t("papers:receipt.taxAbroad"), tone: "soft" } as const] : []),
  ]);
}

function orderFacts({ t, receipt, placed, paid }: ReceiptView): PaperFact[] {
  const method = payMethods.find((each) => each === receipt.payMethod);
  return [
    { term: t("orders:code"), value: receipt.code },
    { term: t("papers:receipt.placed"), value: placed },
    ...(paid ? [{ term: t("papers:receipt.paid"), value: paid }] : []),
    ...(method ? [{ term: t("papers:receipt.payMethod"), value: t(`papers:payMethod.${method}`) }] : []),
  ];
}

function partBlocks({ t, format, sellers }: ReceiptView, part: Receipt["parts"][number]): PaperBlock[] {
  const seller = sellers.get(part.sellerId);
  return [
    { kind: "heading", text: t("papers:receipt.seller", { seller: part.sellerName }) },
    ...(seller
      ? [
          {
            kind: "text",
            text: { text: [seller.name, ...seller.lines].join(" · "), locale: "vi" },
            tone: "soft",
          } as const,
        ]
      : []),
    {
      kind: "table",
      columns: [
        { head: t("papers:receipt.item"), width: 50 },
        { head: t("papers:receipt.unitPrice"), width: 18, align: "right" },
        { head: t("papers:receipt.quantity"), width: 13, align: "right" },
        { head: t("papers:receipt.sum"), width: 19, align: "right" },
      ],
      rows: part.lines.map((line) => [
        {
          lines: [
            line.name,
            line.variantLabel,
            ...(line.promisedOn ? [t("orders:parcel.promised", { day: format.day(line.promisedOn) })] : []),
          ],
        },
        { lines: [format.money(line.unitPrice)] },
        { lines: [format.number(line.quantity)] },
        { lines: [format.money(line.line)] },
      ]),
    },
  ];
}

function sums({ t, format, receipt }: ReceiptView) {
  return [
    { term: t("orders:goods"), value: format.money(receipt.goods) },
    { term: t("orders:shipping"), value: format.money(receipt.shipping) },
    ...(receipt.discount.minor > 0
      ? [{ term: t("orders:discount"), value: `−${format.money(receipt.discount)}` }]
      : []),
    { term: t("orders:total"), value: `${format.money(receipt.total)} ${receipt.total.currency}`, strong: true },
  ];
}

/** What came and what went back; nothing where money was taken by hand and no payment tells of it. */
function moneyBlocks({ t, format, receipt }: ReceiptView): PaperBlock[] {
  const { received, returned, kept } = receipt;
  if (received.minor === 0) return [];
  const back = returned.map(({ amount, at }) => ({
    term: at ? t("papers:receipt.returned", { day: format.day(dayAt(at)) }) : t("papers:receipt.returning"),
    value: `−${format.money(amount)}`,
  }));
  return [
    {
      kind: "sums",
      rows: [
        { term: t("papers:receipt.received"), value: format.money(received) },
        ...back,
        ...(back.length > 0 ? [{ term: t("papers:receipt.kept"), value: format.money(kept), strong: true }] : []),
      ],
    },
  ];
}
