import type { ReactNode } from "react";
import { useHref, usePage } from "#app/i18n/page-view.tsx";
import { money } from "#app/shared/money.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { buttonClass } from "#app/ui/button.ts";
import type { PickupOffer } from "../model/pickup-offer.ts";
import { PlaceAddress, PlaceTitle } from "./place-words.tsx";

/** Have a seller's goods sent, or fetch them at one of the seller's points. `where` keeps two forms of one seller apart. */
export function PickupChoice({ offer, where }: { offer: PickupOffer; where: "parcel" | "aside" }) {
  const { t } = usePage();
  const href = useHref();
  const { sellerId, sellerName, points, chosen } = offer;
  return (
    <form
      action={href("/cart")}
      method="post"
      data-testid="pickup-choice"
      data-seller={sellerId}
      className="mt-3 rounded-md border border-line px-4 py-3"
    >
      <input type="hidden" name="intent" value="pickup" />
      <input type="hidden" name="sellerId" value={sellerId} />
      <fieldset className="grid gap-2">
        <legend className="mb-2 font-semibold">{t("pickup:choice.legend", { seller: sellerName })}</legend>
        <Choice
          id={`pickup-${where}-${sellerId}`}
          value=""
          isChosen={chosen === null}
          title={t("pickup:choice.send")}
        />
        {points.map((point) => (
          <PointChoice
            key={point.id}
            point={point}
            id={`pickup-${where}-${point.id}`}
            isChosen={point.id === chosen?.id}
          />
        ))}
      </fieldset>
      <button type="submit" className={`${buttonClass("quiet", "sm")} mt-3 min-h-11`}>
        {t("pickup:choice.save")}
      </button>
    </form>
  );
}

function PointChoice({ point, id, isChosen }: { point: PickupPoint; id: string; isChosen: boolean }) {
  const { t, format } = usePage();
  const { kind, name, address, area, feeMinor } = point;
  const fee = feeMinor > 0 ? format.money(money(feeMinor, "VND")) : t("pickup:choice.free");
  return (
    <Choice
      id={id}
      value={point.id}
      isChosen={isChosen}
      title={<PlaceTitle point={{ kind, name }} />}
      note={
        <>
          <PlaceAddress point={{ kind, address, area }} /> · {fee}
        </>
      }
    />
  );
}

type ChoiceProps = { id: string; value: string; isChosen: boolean; title: ReactNode; note?: ReactNode };

function Choice({ id, value, isChosen, title, note }: ChoiceProps) {
  return (
    <div className="flex items-start gap-3">
      <input
        type="radio"
        id={id}
        name="point"
        value={value}
        defaultChecked={isChosen}
        className="mt-0.5 size-6 shrink-0 accent-pine"
      />
      <label htmlFor={id} className="min-w-0 [overflow-wrap:anywhere]">
        {title}
        {note ? <span className="block text-sm text-ink-soft">{note}</span> : null}
      </label>
    </div>
  );
}
