#include "daemon/tray.hpp"

#include <algorithm>
#include <utility>

#include "words/hold_words.hpp"
#include "words/pack_words.hpp"
#include "words/postpone_words.hpp"
#include "words/quiet_choices.hpp"
#include "words/reminder_words.hpp"

namespace limber {

namespace {

constexpr auto menu_path = "/StatusNotifierItem/Menu";

}  // namespace

Tray::Tray(boost::asio::io_context& io, Bus& bus, const TimeZone& zone, const std::string& icon_dir,
           TrayContext context)
    : zone_(zone),
      context_(std::move(context)),
      timer_(io, [this] { update(); }),
      menu_(
          bus, menu_path, [this](int id) { chosen(static_cast<TrayCommand>(id)); }, [this] { update(); }),
      icon_(bus, place(icon_dir)) {}

TrayPlace Tray::place(const std::string& icon_dir) {
  return {.icon_dir = icon_dir,
          .menu_path = menu_path,
          .tip = [this] { return tip_of(context_.facts()); },
          .activated = [this](const TrayClick& click) { context_.open("today", click); },
          .hosted_changed =
              [this] {
                update();
                if (context_.hosted_changed) context_.hosted_changed();
              }};
}

void Tray::update() {
  const StatusFacts facts = context_.facts();
  const Face face = face_of(facts, style_);
  const TrayPicture picture = picture_of(face, facts);
  const TrayTip tip = tip_of(facts);
  icon_.show(picture, face.kind == Face::Kind::asked);
  icon_.refresh_tip(tip);
  std::vector<MenuItem> menu = tray_menu(choices(facts, face));
  if (held_elsewhere_) show_elsewhere(picture, tip, menu);
  menu_.show(std::move(menu));
  const auto changes = tray_changes_in(face, facts);
  const bool shown = icon_.hosted() || held_elsewhere_;
  timer_.arm(shown && changes ? std::optional(boot_now() + *changes) : std::nullopt);
}

void Tray::look(const TrayLook& look) {
  icon_.look(look);
  if (held_elsewhere_) update();
}

void Tray::held_elsewhere(bool held) {
  held_elsewhere_ = held;
  update();
}

void Tray::show_elsewhere(const TrayPicture& picture, const TrayTip& tip, std::vector<MenuItem> menu) {
  const auto& ink = icon_.look().ink;
  const std::uint32_t colour = picture.glyph == TrayGlyph::due ? ink.due : ink.glyph;
  TrayShown shown{tray_icon_name(picture), colour, tip, std::move(menu)};
  if (shown == shown_) return;
  shown_ = std::move(shown);
  if (context_.shown_changed) context_.shown_changed();
}

void Tray::choose(int id) {
  const auto is_it = [id](const MenuItem& item) { return item.id == id && item.enabled && item.visible; };
  const auto holds_it = [&](const MenuItem& item) { return is_it(item) || std::ranges::any_of(item.children, is_it); };
  if (std::ranges::any_of(shown_.menu, holds_it)) chosen(static_cast<TrayCommand>(id));
}

/// With the next of the person's own reminders, and the pack that is on.
TrayTip Tray::tip_of(const StatusFacts& facts) const {
  const Face face = face_of(facts, style_);
  TrayTip tip{face.heading, face.caption};
  if (const auto reminder = next_reminder_words(facts, style_, true))
    tip.text += (tip.text.empty() ? "" : " ") + *reminder + ".";
  const auto run = context_.pack ? context_.pack() : std::nullopt;
  const Instant now = boot_now();
  const auto change = run ? run->next_change(now) : std::nullopt;
  if (!change) return tip;
  const std::string at = clock_words(zone_.to_local(wall_now() + (*change - now)), style_);
  tip.text += (tip.text.empty() ? "" : " ") + pack_line(*run, run->stage(now), at);
  return tip;
}

/// What will hold the break is said before it is due, too: bars without tooltips show no more than this line.
std::string Tray::state_line(const StatusFacts& facts, const Face& face) const {
  const auto hold = face.kind == Face::Kind::counting ? hold_of_next(facts) : std::nullopt;
  return hold ? held_heading(facts, *hold, style_) : face.heading;
}

TrayChoices Tray::choices(const StatusFacts& facts, const Face& face) const {
  const Status status = context_.status();
  const BreakKind kind = status.postpones.value_or(BreakKind::rest);
  const Policy& policy = context_.policy();
  return {.stretch_now = context_.possible(StartBreak{}),
          .postpone = context_.possible(PostponeBreak{}),
          .skip = context_.possible(SkipBreak{}),
          .quiet = facts.quiet,
          .standing = facts.posture == Posture::standing,
          .meeting = in_meeting(facts),
          .off = !facts.work_hours,
          .put_off = postpone_entry(policy, {kind, policy.of(kind).postpone, status.of(kind).put_off_for}),
          .state = state_line(facts, face),
          .now = facts.now,
          .clock = style_};
}

void Tray::chosen(TrayCommand command) {
  switch (command) {
    case TrayCommand::stretch_now: return answer(StartBreak{});
    case TrayCommand::postpone: return answer(PostponeBreak{});
    case TrayCommand::skip: return answer(SkipBreak{});
    case TrayCommand::quiet:
    case TrayCommand::state: return;
    case TrayCommand::quiet_end: return answer(QuietEnded{});
    case TrayCommand::quiet_half_hour: return keep_quiet_for(30min);
    case TrayCommand::quiet_hour: return keep_quiet_for(1h);
    case TrayCommand::quiet_two_hours: return keep_quiet_for(2h);
    case TrayCommand::quiet_until_tomorrow:
      return answer(QuietBegan{next_day(context_.policy().day, wall_now(), zone_)});
    case TrayCommand::quiet_until_told: return answer(QuietBegan{});
    case TrayCommand::quiet_until_full_hour: return keep_quiet_for(to_full_hour(zone_.to_local(wall_now())));
    case TrayCommand::off_today: return change_today();
    case TrayCommand::meeting: return change_meeting();
    case TrayCommand::why: return open("why");
    case TrayCommand::standing: return change_posture();
    case TrayCommand::panel: return open("today");
    case TrayCommand::stretches: return open("stretches");
    case TrayCommand::care: return open("care");
    case TrayCommand::history: return open("history");
    case TrayCommand::settings: return open("settings");
    case TrayCommand::quit: return context_.quit();
  }
}

/// A click may come from a menu that shows what was.
void Tray::answer(const Event& event) {
  if (context_.possible(event)) context_.tell(event);
  update();
}

void Tray::change_today() {
  const Status status = context_.status();
  if (status.day) answer(HoursSaid{HoursToday{*status.day, !status.work_hours}});
}

void Tray::change_meeting() {
  answer(in_meeting(context_.facts()) ? Event{MeetingOver{}} : Event{MeetingSaid{usual_meeting}});
}

void Tray::change_posture() {
  const bool standing = context_.status().posture == Posture::standing;
  answer(PostureSaid{standing ? Posture::sitting : Posture::standing});
}

}  // namespace limber
