export interface Account {
  account: string;
  name: string;
  email: string;
  password: string;
  rights: { role: string; unit: string; countsAt: string }[];
}

/** What the person is told of themselves. */
export const asOneself = ({ account, name, email, rights }: Account) => {
  return { subject: account, client: 'portal', name, email, session: 'a-session', rights };
};

/** A made-up person who may see everything that the stand-in has. */
export const REVIEWER: Account = {
  account: 'a-reviewer',
  name: 'Trần Thị Mẫu',
  email: 'mau@example.vn',
  password: 'synthetic person, synthetic password',
  rights: [right('REVIEWER', 'tinh-ha-tinh'), right('ANALYST', 'tinh-ha-tinh')],
};

/** A made-up person of a commune that has merged since. */
export const PREPARER: Account = {
  account: 'a-preparer',
  name: 'Lê Văn Thử',
  email: 'thu@example.vn',
  password: 'another synthetic password',
  rights: [right('PREPARER', 'xa-cuong-gian', 'xa-co-dam-2025')],
};

function right(role: string, unit: string, countsAt = unit) {
  return { role, unit, countsAt };
}
