import { useHref, usePage } from "#app/i18n/page-view.tsx";
import type { TextKey } from "#app/i18n/text-key.ts";
import type { DemonstratedAction } from "#app/ports/payment-gateway.ts";
import { buttonClass } from "#app/ui/button.ts";
import { Container } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { SandboxPayment } from "../queries/find-sandbox-payment.server.ts";

type Choice = { action: DemonstratedAction; testId: string; label: TextKey; main?: boolean };

const choices: Choice[] = [
  { action: "succeed", testId: "pay-succeed", label: "orders:sandbox.succeed", main: true },
  { action: "decline", testId: "pay-decline", label: "orders:sandbox.decline" },
  { action: "later", testId: "pay-later", label: "orders:sandbox.later" },
  { action: "cancel", testId: "pay-cancel", label: "orders:sandbox.cancel" },
];
const delayedChoices: Choice[] = [
  { action: "arrive", testId: "pay-arrive", label: "orders:sandbox.arrive", main: true },
  { action: "fail-later", testId: "pay-fail-later", label: "orders:sandbox.failLater" },
];

/** The sandbox provider's page: every way a payment can go, as a plain form. */
export function SandboxPage({ payment, orderHref }: { payment: SandboxPayment; orderHref: string }) {
  const { t, format, portalName } = usePage();
  const shown = payment.state === "delayed" ? delayedChoices : canStillPay(payment) ? choices : [];
  return (
    <Container width="text" className="py-10">
      <p lang="vi" className="font-display text-xl font-semibold">
        {portalName}
      </p>
      <div className="mt-6 rounded-lg border border-line bg-raised p-6">
        <h1 className="font-display text-2xl">{t("orders:sandbox.title")}</h1>
        <p className="mt-4 text-ink-soft" translate="no">
          {t("orders:sandbox.order", { code: payment.code })}
        </p>
        <p
          data-testid="pay-amount"
          data-currency={payment.amount.currency}
          data-minor={payment.amount.minor}
          className="text-3xl font-semibold tabular-nums"
        >
          {format.money(payment.amount)}
        </p>
        <div className="my-5">
          <Notice tone="warn">{shown.length > 0 ? t("orders:sandbox.text") : t("orders:sandbox.ended")}</Notice>
        </div>
        {shown.length > 0 ? (
          <form method="post" className="grid gap-3">
            {shown.map(({ action, testId, label, main }) => (
              <button
                key={action}
                name="action"
                value={action}
                type="submit"
                data-testid={testId}
                className={`${buttonClass(main ? "primary" : "quiet")} w-full`}
              >
                {t(label)}
              </button>
            ))}
          </form>
        ) : (
          <a href={orderHref} className={`${buttonClass("primary")} w-full`}>
            {t("orders:sandbox.back")}
          </a>
        )}
      </div>
    </Container>
  );
}

export function UnknownSandboxPayment() {
  const { t } = usePage();
  const href = useHref();
  return (
    <Container width="text" className="py-10">
      <h1 className="font-display text-2xl">{t("orders:sandbox.unknown")}</h1>
      <p className="mt-5">
        <a href={href("/products")} className={buttonClass("primary")}>
          {t("orders:pay.again")}
        </a>
      </p>
    </Container>
  );
}

function canStillPay({ state }: SandboxPayment): boolean {
  return state === "pending" || state === "opening" || state === "failed" || state === "cancelled";
}
