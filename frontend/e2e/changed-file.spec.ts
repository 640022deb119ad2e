// rooms: measurement
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, signIn, test } from './support/journey';

const TEXT = 'identifiant_indic;zone_id;date_valeur;type_valeur;valeur\n';

test('two files of one name are both kept, and one that changed since it was chosen is told as that', async ({
  page,
  incidents,
}) => {
  // The browser's own words for a file that it will not read.
  incidents.expectLogged(/ERR_UPLOAD_FILE_CHANGED|ERR_FILE_NOT_FOUND/);
  const folder = await mkdtemp(join(tmpdir(), 'pilo-'));
  const [first, second] = [join(folder, 'janvier'), join(folder, 'fevrier')];
  await mkdir(first);
  await mkdir(second);
  const files = [join(first, 'valeurs.csv'), join(second, 'valeurs.csv')] as const;
  await writeFile(files[0], `${TEXT}IND-0411;R76;2026-01-31;va;1\n`);
  await writeFile(files[1], `${TEXT}IND-0411;R76;2026-02-28;va;22\n`);
  await signIn(page, 'chargee', '/imports/nouveau');
  const choice = page.getByLabel(/Fichiers à importer/);
  await choice.setInputFiles(files[0]);
  await choice.setInputFiles(files[1]);
  await expect(page.getByText(/Plusieurs fichiers se nomment/)).toBeVisible();
  const chosen = page.getByRole('list', { name: 'Fichiers choisis' }).getByRole('listitem');
  await expect(chosen).toHaveCount(2);
  await expectAccessible(page);

  await writeFile(
    files[1],
    `${TEXT}IND-0411;R76;2026-02-28;va;22\nIND-0411;R76;2026-03-31;va;33\n`,
  );
  await page.getByRole('button', { name: 'Contrôler les 2 fichiers' }).click();
  await expect(page.getByText(/a changé sur votre ordinateur/)).toBeVisible();
  await expect(page.getByText('Hors connexion')).toBeHidden();
  if (process.env['PILO_SHOTS']) {
    await page.screenshot({ path: `${process.env['PILO_SHOTS']}/changed.png`, fullPage: true });
  }
  await rm(folder, { recursive: true });
});
