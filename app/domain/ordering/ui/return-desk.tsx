import { errorOf, type FieldError } from "#app/http/field-error.ts";
import { usePage } from "#app/i18n/page-view.tsx";
import { buttonClass } from "#app/ui/button.ts";
import { DeskSection } from "#app/ui/desk-title.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { ReturnAction } from "../model/return-state.ts";
import type { ReturnView } from "../queries/list-returns.server.ts";
import { ReturnPhotos } from "./return-photos.tsx";

export type ReturnDeskProps = {
  request: ReturnView;
  /** What who looks at it can do now. */
  actions: readonly ReturnAction[];
  errors: readonly FieldError[] | undefined;
  values: Record<string, string>;
  photoHref: (photoId: string) => string;
};

/** A buyer's request before who answers it: what, why, how it looks, and the answers there are. */
export function ReturnDesk({ request, actions, errors, values, photoHref }: ReturnDeskProps) {
  const { t, format } = usePage();
  const { lines, reason, note, photos, requestedAt, answerBy, portals, decisionNote, order } = request;
  return (
    <>
      <DeskSection title={t("seller:return.asked")}>
        <ul className="border-b border-line">
          {lines.map(({ id, nameVi, variantLabelVi, quantity }) => (
            <li key={id} className="border-t border-line py-2 [overflow-wrap:anywhere]" lang="vi">
              {quantity} × {nameVi} · {variantLabelVi}
            </li>
          ))}
        </ul>
        <p className="pt-3 font-semibold">{t(`orders:return.reason.${reason}`)}</p>
        {note ? (
          <p className="whitespace-pre-line [overflow-wrap:anywhere]" lang={order.locale}>
            {note}
          </p>
        ) : null}
        <ReturnPhotos photos={photos} hrefOf={photoHref} />
        <p className="pt-3 text-sm text-ink-soft">
          {t("seller:return.askedOn", { moment: format.moment(requestedAt) })}
          {request.state === "requested" && !portals
            ? ` · ${t("seller:return.answerBy", { moment: format.moment(answerBy) })}`
            : null}
        </p>
        {decisionNote ? (
          <p className="whitespace-pre-line pt-2 [overflow-wrap:anywhere]">
            <strong>{t("seller:return.decision")}:</strong> {decisionNote}
          </p>
        ) : null}
        {request.state === "refunded" && !request.refundId ? (
          <p className="pt-2">{t("seller:return.goneBefore")}</p>
        ) : null}
      </DeskSection>
      {actions.includes("receive") ? <ReceiveForm request={request} errors={errors} values={values} /> : null}
      {actions.includes("decline") ? (
        <AnswerForm request={request} actions={actions} errors={errors} values={values} />
      ) : null}
    </>
  );
}

type FormProps = Pick<ReturnDeskProps, "request" | "errors" | "values">;

function AnswerForm({ request, actions, errors, values }: FormProps & Pick<ReturnDeskProps, "actions">) {
  const { t } = usePage();
  return (
    <DeskSection
      title={t(request.state === "accepted" ? "seller:return.notBack" : "seller:return.answer")}
      id={request.state === "accepted" ? "decline" : "answer"}
    >
      <form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="version" value={request.version} />
        <TextField
          name="note"
          label={t("seller:return.note")}
          hint={t(request.state === "accepted" ? "seller:return.notBackHint" : "seller:return.noteHint")}
          defaultValue={values.note}
          error={errorOf(errors, "note")}
          maxLength={1000}
          multiline
          rows={3}
        />
        <div className="flex flex-wrap gap-3">
          {actions.includes("accept") ? (
            <button type="submit" name="intent" value="accept" className={buttonClass("primary")}>
              {t("seller:return.accept")}
            </button>
          ) : null}
          {actions.includes("give-back") ? (
            <button type="submit" name="intent" value="give-back" className={buttonClass("quiet")}>
              {t("seller:return.giveBack")}
            </button>
          ) : null}
          <button type="submit" name="intent" value="decline" className={buttonClass("danger")}>
            {t("seller:return.decline")}
          </button>
        </div>
      </form>
    </DeskSection>
  );
}

function ReceiveForm({ request, errors, values }: FormProps) {
  const { t } = usePage();
  return (
    <DeskSection title={t("seller:return.receive")} id="answer">
      <form method="post" noValidate className="grid gap-4">
        <input type="hidden" name="version" value={request.version} />
        {request.lines.map(({ id, nameVi, variantLabelVi, quantity }) => (
          <TextField
            key={id}
            name={`shelf-${id}`}
            label={t("seller:parcel.shelfUnits", { name: `${nameVi} · ${variantLabelVi}`, count: quantity })}
            defaultValue={values[`shelf-${id}`] ?? 0}
            error={errorOf(errors, `shelf-${id}`)}
            inputMode="numeric"
            width="short"
          />
        ))}
        <button
          type="submit"
          name="intent"
          value="receive"
          className={`${buttonClass("primary")} sm:justify-self-start`}
        >
          {t("seller:return.received")}
        </button>
      </form>
    </DeskSection>
  );
}
