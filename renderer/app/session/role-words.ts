import { shellMessages as m } from '../shell/messages.js';

/** Words of the roles. */
export const roleWords = {
  duty: m.roleDuty,
  leader: m.roleLeader,
  drill: m.roleDrill,
  liaison: m.roleLiaison,
  wall: m.roleWall,
  admin: m.roleAdmin,
} as const;
