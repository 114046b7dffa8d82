import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { returnPhotoLimits } from "#app/domain/ordering/model/return-photo.ts";
import { needsPhoto, needsWords, returnLimits, returnReasons } from "#app/domain/ordering/model/return-reason.ts";
import { findOrderId } from "#app/domain/ordering/queries/find-order-id.server.ts";
import { listReturnOffers } from "#app/domain/ordering/queries/list-return-offers.server.ts";
import { opensOrder } from "#app/domain/ordering/queries/order-key.server.ts";
import { ReturnPage } from "#app/domain/ordering/ui/return-page.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import type { FieldError } from "#app/http/field-error.ts";
import { readFields } from "#app/http/form.server.ts";
import { type PageRequest, page } from "#app/http/page.server.ts";
import { refused, refusedForNow } from "#app/http/refused.server.ts";
import { readUnits } from "#app/http/unit-fields.server.ts";
import { readUpload, type Upload } from "#app/http/upload.server.ts";
import { waitOfVisitor } from "#app/http/visitor-limit.server.ts";
import { hrefIn } from "#app/i18n/page-view.tsx";
import { realNow } from "#app/platform/clock.server.ts";
import { askForReturn, type ReturnRefusal } from "#app/workflows/ask-for-return.server.ts";

export const loader = page(async (page) => {
  const { t, url, params } = page;
  const { offers } = await openOffers(page);
  const offer = offers.find(({ partId }) => partId === url.searchParams.get("part"));
  if (!offer) throw notFound();
  const code = params.code ?? "";
  const facts = { title: t("orders:return.title"), description: t("orders:description"), noIndex: true };
  return { facts, code, offer, orderKey: url.searchParams.get("key") ?? "", formKey: crypto.randomUUID() };
});

/** What can be given back of the order of the address, when the key fits. */
async function openOffers({ params, url, services, now }: PageRequest) {
  const code = params.code ?? "";
  const opens = opensOrder(services.env.sessionSecret, code, url.searchParams.get("key"), realNow());
  const orderId = opens ? await findOrderId(services.db, code) : null;
  if (!orderId) throw notFound();
  return { orderId, offers: await listReturnOffers(services.db, orderId, now) };
}

const shape = z.object({
  formKey: z.uuid("orders:return.error.form"),
  reason: z.enum(returnReasons, "orders:return.error.reason"),
  note: z.string().max(returnLimits.words, "common:errors.tooLong").default(""),
});

export const action = page(async (page) => {
  const { url, params, t } = page;
  const { orderId, offers } = await openOffers(page);
  const partId = url.searchParams.get("part") ?? "";
  const back = hrefIn(page.locale, `/orders/${params.code}?key=${url.searchParams.get("key")}&from=`);
  const sent = await readUpload(page.request, {
    field: "photos",
    files: returnLimits.photos,
    bytes: returnPhotoLimits.bytes,
  });
  if (!sent.ok) return refused([{ field: "photos", message: t(`orders:return.error.${sent.error}`, photoWords) }]);
  const offer = offers.find((each) => each.partId === partId);
  const { fields } = sent.value;
  const wait = await waitOfVisitor(page, "return");
  if (wait > 0) return refusedForNow(page, wait, fields);
  const errors: FieldError[] = [];
  const units = readUnits(fields, "units", offer?.lines.map(({ id }) => id) ?? [], page, errors);
  const form = readForm(page, sent.value, errors);
  if (!form || errors.length > 0) return refused(errors, fields);
  const asked = await askForReturn(page.services, { orderId, partId, ...form, units, photos: sent.value.files });
  if (asked.ok) throw seeOther(`${back}return-asked`);
  if (asked.error.code === "not-found") throw notFound();
  if (!offer) throw seeOther(`${back}return-not-now`);
  return data(
    { errors: [tell(page, asked.error, offer.lines[0]?.id ?? "")], values: fields },
    { status: asked.error.code === "more-units" ? 409 : 422 },
  );
});

const photoWords = { count: returnLimits.photos, megabytes: returnPhotoLimits.megabytes };

/** What was typed beside the photos; what is missing for the reason is told at its field. */
function readForm(page: PageRequest, { fields, files, tooMany }: Upload, errors: FieldError[]) {
  const form = readFields(fields, shape, page);
  if (!form.ok) {
    errors.push(...form.errors);
    return null;
  }
  const { reason, note } = form.value;
  if (needsWords(reason) && note === "") errors.push({ field: "note", message: page.t("orders:return.error.words") });
  if (needsPhoto(reason) && files.length === 0)
    errors.push({ field: "photos", message: page.t("orders:return.error.noPhoto") });
  if (tooMany) errors.push({ field: "photos", message: page.t("orders:return.error.tooMany", photoWords) });
  return form.value;
}

function tell({ t }: PageRequest, refusal: ReturnRefusal, firstLine: string): FieldError {
  if (refusal.code === "photo") {
    const message = t(`orders:return.error.photo.${refusal.problem}`, photoWords);
    return { field: "photos", message: refusal.name ? `${refusal.name.slice(0, 80)}: ${message}` : message };
  }
  if (refusal.code === "no-photo") return { field: "photos", message: t("orders:return.error.noPhoto") };
  if (refusal.code === "too-late") return { field: "reason", message: t("orders:return.error.too-late") };
  const code = refusal.code === "not-found" ? "more-units" : refusal.code;
  return { field: `units-${firstLine}`, message: t(`orders:return.error.${code}`) };
}

export default function Return() {
  const { code, offer, orderKey, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <ReturnPage
      code={code}
      orderKey={orderKey}
      offer={offer}
      formKey={formKey}
      errors={answer?.errors}
      values={answer?.values ?? {}}
    />
  );
}
