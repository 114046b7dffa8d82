-- Prices alone move on many cards, batch after batch: that is told as 'prices', which is heard at most once every two seconds.
-- Whatever else a card says drops every page at once, as before. A card that stays what it was tells nothing.
CREATE FUNCTION page_change_prices() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('page_changed', 'prices');
  RETURN NULL;
END $$;

DROP TRIGGER page_change ON search_document;
CREATE TRIGGER page_change AFTER INSERT OR DELETE ON search_document FOR EACH STATEMENT EXECUTE FUNCTION page_change_all();
CREATE TRIGGER page_change_card AFTER UPDATE OF title, card ON search_document
  FOR EACH ROW WHEN (
    OLD.title IS DISTINCT FROM NEW.title
    OR OLD.card - '{otherPrices,severalPricesIn}'::text[] IS DISTINCT FROM NEW.card - '{otherPrices,severalPricesIn}'::text[]
  ) EXECUTE FUNCTION page_change_all();
CREATE TRIGGER page_change_prices AFTER UPDATE OF price_vnd, price_jpy, price_krw, card ON search_document
  FOR EACH ROW WHEN (
    (OLD.price_vnd, OLD.price_jpy, OLD.price_krw, OLD.card -> 'otherPrices', OLD.card -> 'severalPricesIn')
    IS DISTINCT FROM (NEW.price_vnd, NEW.price_jpy, NEW.price_krw, NEW.card -> 'otherPrices', NEW.card -> 'severalPricesIn')
  ) EXECUTE FUNCTION page_change_prices();
