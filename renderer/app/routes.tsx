import { createHashRouter, Navigate } from 'react-router';
import { SetupPage } from '../features/access/SetupPage.js';
import { SignInPage } from '../features/access/SignInPage.js';
import { DeskPage } from '../features/desk/DeskPage.js';
import { DirectoryPage } from '../features/directory/DirectoryPage.js';
import { IncidentsPage } from '../features/incidents/IncidentsPage.js';
import { IntakePage } from '../features/intake/IntakePage.js';
import { LeaderPage } from '../features/leader/LeaderPage.js';
import { MapPage } from '../features/map/MapPage.js';
import { DifferencesPage } from '../features/matching/DifferencesPage.js';
import { LexiconPage } from '../features/matching/LexiconPage.js';
import { ComparePage } from '../features/plans/compare/ComparePage.js';
import { EditPage } from '../features/plans/edit/EditPage.js';
import { PlanImportPage } from '../features/plans/import/PlanImportPage.js';
import { PlanLibraryPage } from '../features/plans/library/PlanLibraryPage.js';
import { PlanPage } from '../features/plans/PlanPage.js';
import { ReportPage } from '../features/reports/ReportPage.js';
import { ResourcesPage } from '../features/resources/ResourcesPage.js';
import { SettingsPage } from '../features/settings/SettingsPage.js';
import { InboxPage } from '../features/tasks/InboxPage.js';
import { TaskBoardPage } from '../features/tasks/TaskBoardPage.js';
import { WorkspacePage } from '../features/workspace/WorkspacePage.js';
import { useAccount } from './session/SessionContext.js';
import { CrashPage } from './shell/CrashPage.js';
import { LostPage } from './shell/LostPage.js';
import { Shell } from './shell/Shell.js';
import { homeOf } from './shell/use-nav.js';

function Home() {
  return <Navigate to={homeOf(useAccount()?.role)} replace />;
}

const pages = [
  { index: true, element: <Home /> },
  { path: 'desk', element: <DeskPage /> },
  { path: 'intake', element: <IntakePage /> },
  { path: 'incidents', element: <IncidentsPage /> },
  { path: 'incidents/:id', element: <WorkspacePage /> },
  { path: 'incidents/:id/leader', element: <LeaderPage /> },
  { path: 'incidents/:id/report', element: <ReportPage /> },
  { path: 'plans', element: <PlanLibraryPage /> },
  { path: 'plans/import', element: <PlanImportPage /> },
  { path: 'plans/:code', element: <PlanPage /> },
  { path: 'plans/:code/compare', element: <ComparePage /> },
  { path: 'plans/:code/edit', element: <EditPage /> },
  { path: 'plans/:code/import', element: <PlanImportPage /> },
  { path: 'tasks', element: <TaskBoardPage /> },
  { path: 'inbox', element: <InboxPage /> },
  { path: 'resources', element: <ResourcesPage /> },
  { path: 'map', element: <MapPage /> },
  { path: 'directory', element: <DirectoryPage /> },
  { path: 'matching', element: <DifferencesPage /> },
  { path: 'matching/lexicon', element: <LexiconPage /> },
  { path: 'settings', element: <SettingsPage /> },
  { path: '*', element: <LostPage /> },
];

/** Every address of the seat. A page that fails leaves the frame standing. */
export function createAppRouter(): ReturnType<typeof createHashRouter> {
  return createHashRouter([
    { path: '/sign-in', element: <SignInPage /> },
    { path: '/setup', element: <SetupPage /> },
    { path: '/', element: <Shell />, children: [{ errorElement: <CrashPage />, children: pages }] },
  ]);
}
