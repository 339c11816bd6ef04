"""What carries the actions out: imported with the ORM, when something is to be written."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlmodel import Session

from smtui.actions import criteria as criterion_actions
from smtui.actions import goals as goal_actions
from smtui.actions import objectives as objective_actions
from smtui.actions import people as people_actions
from smtui.actions import publishing as publishing_actions
from smtui.actions import settings as settings_actions
from smtui.actions import tactics as tactic_actions
from smtui.actions import tasks as task_actions
from smtui.actions import team as team_actions
from smtui.actions import timing as timing_actions
from smtui.actions.action import Action
from smtui.actions.together import Together
from smtui.actions.writers import (
    absences,
    adjusting,
    check_ins,
    criteria,
    entries,
    goals,
    hiring,
    kpis,
    lapsing,
    moving,
    noting,
    objectives,
    people,
    publishing,
    roles,
    settings,
    settling,
    skills,
    splitting,
    tactics,
    tasks,
    timing,
    together,
    tools,
    whole_goals,
)
from smtui.actions.writers.context import Context
from smtui.store.outcome import Outcome

__all__ = ["WRITERS", "Context", "carry_out"]

WRITERS: Mapping[type[Action], Callable[[Session, Any, Context], Outcome]] = {
    task_actions.AddTask: tasks.add_task,
    task_actions.EditTask: tasks.edit_task,
    task_actions.DeleteTasks: tasks.delete_tasks,
    task_actions.DuplicateTasks: tasks.duplicate_tasks,
    task_actions.TickTasks: settling.tick_tasks,
    task_actions.UntickTasks: settling.untick_tasks,
    task_actions.SkipTasks: settling.skip_tasks,
    task_actions.SetTaskStatus: settling.set_task_status,
    task_actions.DeleteOccurrence: settling.delete_occurrence,
    task_actions.LapseDaily: lapsing.lapse_daily,
    task_actions.LogMinutes: entries.log_minutes,
    task_actions.StartTimer: timing.start_timer,
    task_actions.StopTimer: timing.stop_timer,
    task_actions.DiscardTimer: timing.discard_timer,
    task_actions.MoveTasks: moving.move_tasks,
    task_actions.ChangeEstimate: moving.change_estimate,
    task_actions.AssignTasks: moving.assign_tasks,
    task_actions.GiveTasks: moving.give_tasks,
    task_actions.ShareTasks: moving.share_tasks,
    timing_actions.LogTimeEntry: entries.log_time_entry,
    timing_actions.EditTimeEntry: entries.edit_time_entry,
    timing_actions.DeleteTimeEntries: entries.delete_time_entries,
    task_actions.SetNotes: noting.set_notes,
    goal_actions.AddCompanyGoal: goals.add_company_goal,
    goal_actions.EditCompanyGoal: goals.edit_company_goal,
    goal_actions.DeleteCompanyGoal: goals.delete_company_goal,
    goal_actions.AddGoal: goals.add_goal,
    goal_actions.EditGoal: goals.edit_goal,
    goal_actions.DeleteGoal: goals.delete_goal,
    goal_actions.AddKpi: kpis.add_kpi,
    goal_actions.AddGoalWithKpis: whole_goals.add_goal_with_kpis,
    goal_actions.EditKpi: kpis.edit_kpi,
    goal_actions.DeleteKpi: kpis.delete_kpi,
    goal_actions.AddMeasurement: kpis.add_measurement,
    goal_actions.DeleteMeasurement: kpis.delete_measurement,
    goal_actions.ImportSeries: kpis.import_series,
    goal_actions.AddCheckIn: check_ins.add_check_in,
    goal_actions.DeleteCheckIn: check_ins.delete_check_in,
    objective_actions.AddObjective: objectives.add_objective,
    objective_actions.EditObjective: objectives.edit_objective,
    objective_actions.DeleteObjectives: objectives.delete_objectives,
    criterion_actions.AddCriterion: criteria.add_criterion,
    criterion_actions.EditCriterion: criteria.edit_criterion,
    criterion_actions.DeleteCriterion: criteria.delete_criterion,
    criterion_actions.ScoreTactics: criteria.score_tactics,
    tactic_actions.NudgeTactic: splitting.nudge_tactic,
    tactic_actions.SplitTactic: splitting.split_tactic,
    tactic_actions.GiveReason: adjusting.give_reason,
    tactic_actions.AddTactic: tactics.add_tactic,
    tactic_actions.EditTactic: tactics.edit_tactic,
    tactic_actions.SetTacticStatus: tactics.set_tactic_status,
    tactic_actions.MoveTactics: tactics.move_tactics,
    tactic_actions.DeleteTactics: tactics.delete_tactics,
    tactic_actions.DuplicateTactics: tactics.duplicate_tactics,
    people_actions.AddPerson: people.add_person,
    people_actions.EditPerson: people.edit_person,
    people_actions.DeletePeople: people.delete_people,
    people_actions.AddTimeOff: people.add_time_off,
    people_actions.EditTimeOff: people.edit_time_off,
    people_actions.DeleteTimeOff: people.delete_time_off,
    people_actions.AddHolidays: absences.add_holidays,
    team_actions.AddSkill: skills.add_skill,
    team_actions.EditSkill: skills.edit_skill,
    team_actions.DeleteSkills: skills.delete_skills,
    team_actions.EditActivity: skills.edit_activity,
    team_actions.SetSkill: skills.set_skill,
    team_actions.SetRoleNeed: skills.set_role_need,
    team_actions.AddRole: roles.add_role,
    team_actions.EditRole: roles.edit_role,
    team_actions.DeleteRoles: roles.delete_roles,
    team_actions.AddPlannedRole: hiring.add_planned_role,
    team_actions.EditPlannedRole: hiring.edit_planned_role,
    team_actions.DeletePlannedRoles: hiring.delete_planned_roles,
    team_actions.MovePlannedRole: hiring.move_planned_role,
    team_actions.HirePlannedRole: hiring.hire_planned_role,
    team_actions.AddTool: tools.add_tool,
    team_actions.EditTool: tools.edit_tool,
    team_actions.DeleteTools: tools.delete_tools,
    publishing_actions.AddPost: publishing.add_post,
    publishing_actions.EditPost: publishing.edit_post,
    publishing_actions.SetPostStatus: publishing.set_post_status,
    publishing_actions.MovePosts: publishing.move_posts,
    publishing_actions.DeletePosts: publishing.delete_posts,
    publishing_actions.DuplicatePosts: publishing.duplicate_posts,
    publishing_actions.AddChannel: publishing.add_channel,
    settings_actions.ChangeSetting: settings.change_setting,
    settings_actions.ChangeWeights: settings.change_weights,
    settings_actions.SetUp: settings.set_up,
}


def carry_out(session: Session, action: Action, context: Context) -> Outcome:
    """Carry ``action`` out in ``session``; raises `Refused` when it cannot be."""
    if isinstance(action, Together):
        return together.carry_out_all(carry_out, session, action, context)
    return WRITERS[type(action)](session, action, context)
