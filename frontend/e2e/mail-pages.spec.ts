// rooms: mail home referent event
import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expectValid } from './support/html';
import { expect, expectAccessible, expectNoSidewaysScroll, test } from './support/journey';

/** Each mail in every way that its template writes it: MailPagesTest is red on one that is not there. */
const FOLDER = resolve(import.meta.dirname, '../../backend/src/test/resources/mail/pages');

const files = readdirSync(FOLDER).filter((file) => file.endsWith('.html'));
const pages = new Map(
  files.map((file) => [file.replace('.html', ''), readFileSync(resolve(FOLDER, file), 'utf8')]),
);

test('each mail that the product writes is a page that the W3C’s checker accepts', () => {
  expect(pages.size).toBeGreaterThan(20);
  expectValid(pages);
});

test('each mail that the product writes is accessible and fits a phone', async ({ page }) => {
  expect(pages.size).toBeGreaterThan(20);
  for (const [name, html] of pages) {
    await test.step(name, async () => {
      await page.setContent(html);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
      }
      await expectAccessible(page);
    });
  }
});
