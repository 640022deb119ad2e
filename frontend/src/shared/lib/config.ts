/** The settings that the SPA reads at run time from /config.json. */
export interface AppConfig {
  oidcIssuer: string;
  oidcClientId: string;
  /** Set by the demonstration only: the simulated date that the banner tells ("2026-11-23"). */
  businessDate?: string | null;
  /** The name of the instance's region, for the header ("Occitanie"). */
  regionName?: string | null;
}

export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch('/config.json', { cache: 'no-store' });
  const config = (await response.json()) as AppConfig;
  if (!config.oidcIssuer || !config.oidcClientId) {
    throw new Error('/config.json must name oidcIssuer and oidcClientId');
  }
  return config;
}
