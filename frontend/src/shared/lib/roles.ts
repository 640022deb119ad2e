const LABELS: Record<string, string> = {
  'mission-lead': 'Chargé ou chargée de mission',
  assistant: 'Assistance',
  'budget-manager': 'Gestionnaire Chorus',
  leadership: 'Préfet et SGAR',
  referent: 'Référent ou référente',
  'project-lead': 'Porteur de projet',
  'sgar-colleague': 'Collègue du SGAR',
  'oasis-copilot': 'Copilote du réseau Oasis',
  'oasis-member': 'Membre du réseau Oasis',
  ditp: 'DITP',
  admin: 'Administration',
};

export const roleLabel = (role: string): string => LABELS[role] ?? role;
