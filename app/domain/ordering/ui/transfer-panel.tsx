import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page-view.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { QrPicture, TransferFacts } from "../model/transfer-facts.ts";

export type TransferPanelProps = {
  transfer: TransferFacts & { picture: QrPicture };
  until: string;
  /** What else can be done: give the order up. */
  children: ReactNode;
};

/** Where the money goes, to the letter, and a code that fills it all in. */
export function TransferPanel({ transfer, until, children }: TransferPanelProps) {
  const { t, format } = usePage();
  const { bankName, bin, account, holder, amount, text, invented } = transfer;
  return (
    <section
      aria-labelledby="transfer-title"
      data-testid="bank-transfer"
      className="rounded-lg border border-line-strong p-5"
    >
      <h2 id="transfer-title" className="font-display text-xl">
        {t("orders:transfer.title")}
      </h2>
      <p className="measure mt-2">{t("orders:transfer.text", { until })}</p>
      {invented ? (
        <div className="mt-3">
          <Notice tone="warn">{t("orders:transfer.invented")}</Notice>
        </div>
      ) : null}
      <div className="mt-4 flex flex-wrap gap-x-8 gap-y-5">
        <TransferCode picture={transfer.picture} />
        <dl className="grid min-w-0 grow content-start gap-3">
          <Fact term={t("orders:transfer.bank")} value={bankName ? `${bankName} (${bin})` : bin} />
          <Fact term={t("orders:transfer.account")} value={account} />
          <Fact term={t("orders:transfer.holder")} value={holder} />
          <Fact term={t("orders:transfer.amount")} value={format.money(amount)} />
          <Fact term={t("orders:transfer.content")} value={text} />
        </dl>
      </div>
      <p className="mt-4 text-sm text-ink-soft">{t("orders:transfer.after")}</p>
      <div className="mt-4">{children}</div>
    </section>
  );
}

function TransferCode({ picture: { size, path } }: { picture: QrPicture }) {
  const { t } = usePage();
  return (
    <figure className="w-44">
      <svg
        role="img"
        aria-label={t("orders:transfer.code")}
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        className="w-full rounded-md bg-code-ground fill-code-ink"
      >
        <path d={path} />
      </svg>
      <figcaption className="mt-2 text-sm text-ink-soft">{t("orders:transfer.scan")}</figcaption>
    </figure>
  );
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt className="text-sm text-ink-soft">{term}</dt>
      <dd className="font-semibold tabular-nums [overflow-wrap:anywhere]" translate="no">
        {value}
      </dd>
    </div>
  );
}
