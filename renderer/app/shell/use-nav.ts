import { may, useAccount } from '../session/SessionContext.js';
import { type NavItem, navItems } from './nav-items.js';

/** The rail items this role has. */
export function useNav(): readonly NavItem[] {
  const account = useAccount();
  return navItems.filter((item) => may(account, item.needs) && !(account && item.notFor?.includes(account.role)));
}

/** Where a role starts. */
export function homeOf(role: string | undefined): string {
  return role === 'liaison' ? '/inbox' : '/desk';
}
