import ContactsIcon from '@mui/icons-material/ContactsOutlined';
import DeskIcon from '@mui/icons-material/HomeWorkOutlined';
import IncidentsIcon from '@mui/icons-material/WarningAmberOutlined';
import InboxIcon from '@mui/icons-material/InboxOutlined';
import MapIcon from '@mui/icons-material/MapOutlined';
import PlansIcon from '@mui/icons-material/DescriptionOutlined';
import ResourcesIcon from '@mui/icons-material/Inventory2Outlined';
import SettingsIcon from '@mui/icons-material/SettingsOutlined';
import TasksIcon from '@mui/icons-material/ChecklistOutlined';
import type { ReactNode } from 'react';
import type { MessageDescriptor } from 'react-intl';
import type { OperationName, Role } from '../../../contract/index.js';
import { shellMessages as m } from './messages.js';

export interface NavItem {
  readonly path: string;
  readonly word: MessageDescriptor;
  readonly icon: ReactNode;
  /** Operation the page lives on: who may not call it does not see the page. */
  readonly needs: OperationName;
  /** Roles the page is not made for, although they may call the operation. */
  readonly notFor?: readonly Role[];
}

/** The rail, from top to bottom; settings stands apart at the foot. */
export const navItems: readonly NavItem[] = [
  { path: '/desk', word: m.railDesk, icon: <DeskIcon />, needs: 'incidents.list', notFor: ['liaison'] },
  {
    path: '/inbox',
    word: m.railInbox,
    icon: <InboxIcon />,
    needs: 'tasks.sign',
    notFor: ['duty', 'leader', 'drill', 'admin'],
  },
  { path: '/incidents', word: m.railIncidents, icon: <IncidentsIcon />, needs: 'incidents.list' },
  { path: '/plans', word: m.railPlans, icon: <PlansIcon />, needs: 'plans.list' },
  { path: '/tasks', word: m.railTasks, icon: <TasksIcon />, needs: 'tasks.list', notFor: ['liaison'] },
  { path: '/resources', word: m.railResources, icon: <ResourcesIcon />, needs: 'resources.search' },
  { path: '/map', word: m.railMap, icon: <MapIcon />, needs: 'map.locate' },
  { path: '/directory', word: m.railDirectory, icon: <ContactsIcon />, needs: 'directory.search' },
];

export const settingsItem: NavItem = {
  path: '/settings',
  word: m.railSettings,
  icon: <SettingsIcon />,
  needs: 'access.whoAmI',
};
