-- Prices in yen and won that people typed before lists had rules: what differs from the delivered rule (prisma/reference/markets.json)
-- is by hand, so that no list overwrites it. A list that a person applied since has already given every such price its own.
UPDATE variant_price AS price SET by_hand = true
FROM variant_price AS listed
WHERE listed.variant_id = price.variant_id AND listed.currency = 'VND' AND NOT price.by_hand
  AND price.amount_minor <> CASE price.currency
    -- 168 dong a yen, 1.82 % added, to the nearest ten.
    WHEN 'JPY' THEN greatest(1, (2 * listed.amount_minor::bigint * 10182 + 16800000) / (2 * 16800000)) * 10
    -- 18 dong a won, to the nearest hundred.
    WHEN 'KRW' THEN greatest(1, (2 * listed.amount_minor::bigint + 1800) / (2 * 1800)) * 100
  END
  AND NOT EXISTS (
    SELECT FROM reference_record
    WHERE kind = 'price-list' AND key = price.currency AND changed_by_person);
