import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { findSandboxPayment } from "#app/domain/ordering/queries/find-sandbox-payment.server.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { SandboxPage, UnknownSandboxPayment } from "#app/domain/ordering/ui/sandbox-page.tsx";
import { badRequest, seeOther } from "#app/http/answers.server.ts";
import { formFields } from "#app/http/form.server.ts";
import { pageViewOf } from "#app/http/page-context.server.ts";
import { standalonePage } from "#app/http/standalone-page.server.tsx";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { type DemonstratedAction, demonstratedActions } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { demonstratePayment } from "#app/workflows/demonstrate-payment.server.ts";

/** The sandbox's own page, in the order's language. There is none when another provider takes the payments. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const services = context.services as Services;
  const payment = await findPayment(services, params.reference);
  if (!payment) return unknownPayment(request, services);
  const { locale, code } = payment;
  const view = pageViewOf(new Request(`${services.origin}/${locale}/orders`), services, null);
  const page = <SandboxPage payment={payment} orderHref={orderLink(services.env.sessionSecret, { code, locale })} />;
  return standalonePage(view, translatorFor(locale)("orders:sandbox.title"), page);
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const services = context.services as Services;
  const payment = await findPayment(services, params.reference);
  if (!payment) throw unknownPayment(request, services);
  const fields = await formFields(request);
  const chosen = demonstratedActions.find((each) => each === fields.action);
  if (!chosen) throw badRequest();
  const { id: paymentId, providerRef, amount, code, locale } = payment;
  await demonstratePayment(services, { paymentId, providerRef, amount, action: chosen });
  throw seeOther(`${orderLink(services.env.sessionSecret, { code, locale })}&from=${cameFrom(chosen)}`);
}

async function findPayment(services: Services, reference: string | undefined) {
  return services.payments.demonstrate ? findSandboxPayment(services.db, reference ?? "") : null;
}

function unknownPayment(request: Request, services: Services): Response {
  const view = pageViewOf(request, services, null);
  return standalonePage(view, view.t("orders:sandbox.title"), <UnknownSandboxPayment />, 404);
}

function cameFrom(action: DemonstratedAction): string {
  return action === "cancel" ? "cancel" : "payment";
}
