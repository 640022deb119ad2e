-- An event that was thanked for without a survey was shown as if it had had one, closed thirty days later.
UPDATE survey s SET closed_at = NULL
WHERE s.closed_at IS NOT NULL AND NOT s.enabled AND s.answers = 0
  AND NOT EXISTS (SELECT 1 FROM survey_thanks t WHERE t.event_id = s.event_id AND t.asked);

-- Links exist from the thanks on: before them nobody answers, and there is nothing to close.
ALTER TABLE survey
    ADD CONSTRAINT survey_closed_once_thanked CHECK (closed_at IS NULL OR thanked_at IS NOT NULL),
    ADD CONSTRAINT survey_answered_once_thanked CHECK (answers = 0 OR thanked_at IS NOT NULL);

-- How many texts there were, once they are erased.
ALTER TABLE survey_question ADD COLUMN erased_texts int;
