import { useActionData, useLoaderData } from "@remix-run/react";
import { returnActionsOf } from "#app/domain/ordering/model/return-state.ts";
import { findReturn } from "#app/domain/ordering/queries/list-returns.server.ts";
import { ReturnDesk } from "#app/domain/ordering/ui/return-desk.tsx";
import { ReturnStateTag } from "#app/domain/ordering/ui/return-state-tag.tsx";
import { notFound, seeOther } from "#app/http/answers.server.ts";
import { openSellerDesk } from "#app/http/desk.server.ts";
import { page } from "#app/http/page.server.ts";
import { answerDones, postedAnswer } from "#app/http/return-answer.server.ts";
import { hrefIn, useHref, usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskTitle } from "#app/ui/desk-title.tsx";
import { ErrorSummary } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = page(async (page) => {
  const { sellerId } = await openSellerDesk(page);
  const { services, params, t, url, now } = page;
  const request = await findReturn(services.db, params.id ?? "", now, sellerId);
  if (!request) throw notFound();
  const title = t("seller:return.title", { code: request.order.code });
  return {
    facts: { title, description: t("seller:title"), noIndex: true },
    ...{ request, actions: returnActionsOf("seller", request, now) },
    done: answerDones.find((each) => each === url.searchParams.get("done")) ?? null,
  };
});

export const action = page(async (page) => {
  const { sellerId, userId } = await openSellerDesk(page);
  const request = await findReturn(page.services.db, page.params.id ?? "", page.now, sellerId);
  if (!request) throw notFound();
  const answered = await postedAnswer(page, request, { as: "seller", actor: userId, of: { sellerId } });
  if (!answered.ok) return answered.error;
  throw seeOther(hrefIn(page.locale, `/seller/returns/${request.id}?done=${answered.value}`));
});

export default function Return() {
  const { request, actions, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = usePage();
  const href = useHref();
  return (
    <>
      <DeskTitle
        title={t("seller:return.title", { code: request.order.code })}
        note={<ReturnStateTag state={request.state} />}
      >
        <a href={href(`/seller/orders/${request.sellerOrderId}`)} className={buttonClass("quiet", "sm")}>
          {t("seller:return.toOrder")}
        </a>
      </DeskTitle>
      <div id="field-answer" className="grid gap-3 empty:hidden">
        <ErrorSummary errors={answer?.errors} />
        {done && !answer ? (
          <Notice tone="good" role="status">
            {t(`seller:return.done.${done}`)}
          </Notice>
        ) : null}
        {request.state === "requested" && actions.length === 0 ? (
          <Notice tone="info">{t("seller:return.withPortal")}</Notice>
        ) : null}
      </div>
      <ReturnDesk
        request={request}
        actions={actions}
        errors={answer?.errors}
        values={answer?.values ?? {}}
        photoHref={(photoId) => href(`/seller/returns/${request.id}/photos/${photoId}`)}
      />
    </>
  );
}
