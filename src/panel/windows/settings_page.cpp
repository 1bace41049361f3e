#include "panel/windows/settings_page.hpp"

#include <wx/wx.h>

#include "os/boot_clock.hpp"
#include "panel/widgets/pane.hpp"
#include "panel/widgets/prose_view.hpp"
#include "panel/windows/parts.hpp"
#include "panel/windows/settings_sections.hpp"

namespace limber {
namespace {

constexpr int gap = 20;

}  // namespace

SettingsPage::SettingsPage(wxWindow* parent, PageContext& context)
    : MainPage(parent, context), fields_(context.settings, [this] { arrange_later(); }), link_(context.daemon.link()) {
  const int margin = FromDIP(page_margin), widest = with_text(greatest_width);
  wxSizer* banner = in_the_middle(widest, {build_banner(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxTOP, margin});
  scrolled_ = new ScrollPane(this, 16);
  build_sections();
  wxWindow* line = add_line(*this);
  wxSizer* foot = in_the_middle(widest, {foot_ = build_foot(), 0, wxEXPAND | wxLEFT | wxRIGHT, margin});
  SetSizer(column_of({{banner, 0, wxEXPAND}, {scrolled_, 1, wxEXPAND}, {line, 0, wxEXPAND}, {foot, 0, wxEXPAND}}));
  also_at(*scrolled_, wxEVT_SIZE, [this] {
    const int width = scrolled_->GetClientSize().x;
    if (std::exchange(arranged_width_, width) != width) arrange_later();
  });
  Bind(wxEVT_CHAR_HOOK, &SettingsPage::on_key, this);
  context_.settings.listen(this, [this] { refresh(); });
  refresh();
}

SettingsPage::~SettingsPage() { context_.settings.stop_listening(this); }

void SettingsPage::build_sections() {
  columns_ = new wxBoxSizer(wxVERTICAL);
  reminders_ = new SettingsReminders(scrolled_, fields_);
  wide_.push_back(reminders_);
  left_.push_back(new SettingsQuiet(scrolled_, fields_, context_.clock));
  left_.push_back(new SettingsPrompts(scrolled_, fields_, [this](Connection::Refused refused) {
    context_.send({"prompt_preview", nlohmann::ordered_json::object()}, std::move(refused));
  }));
  std::vector<Problem> problems;  // of a file of ours: the button is left out
  left_.push_back(
      new SettingsOwnReminders(scrolled_, fields_, context_.clock,
                               load_reminder_pack(context_.paths.resources() / reminder_pack_file, problems)));
  right_.push_back(new SettingsPresence(scrolled_, fields_));
  programs_ = new SettingsPrograms(scrolled_, fields_);
  right_.push_back(programs_);
  right_.push_back(new SettingsSound(scrolled_, fields_));
  right_.push_back(new SettingsLook(scrolled_, fields_));
  left_.push_back(new SettingsStart(scrolled_, fields_, own_autostart(context_.paths)));
  wide_.push_back(new SettingsStretches(scrolled_, fields_, context_.catalogue));
  scrolled_->SetSizer(in_the_middle(with_text(greatest_width), {columns_, 0, wxEXPAND}));
}

wxWindow* SettingsPage::build_banner() {
  banner_ = new Card(this, [] { return Card::Look{palette().warm_soft, std::nullopt}; });
  banner_title_ = add_text(*banner_, FontStep::body_bold, palette().text);
  banner_text_ = add_text(*banner_, FontStep::small, palette().text);
  open_file_ = on_press(add_button(*banner_, tr("&Open the file")),
                        [this] { wxLaunchDefaultApplication(wx_text(context_.settings.facts().file)); });
  read_again_ = on_press(add_button(*banner_, tr("&Read it again")), context_.read_settings);
  start_ = on_press(add_button(*banner_, tr(start_it_label)), context_.start_service);
  const int edge = FromDIP(14), beside = FromDIP(8);
  banner_buttons_ =
      row_of({{open_file_, 0, wxRIGHT, beside}, {read_again_, 0, wxRIGHT, beside}, {start_, 0, wxRIGHT, beside}});
  banner_->SetSizer(column_of({{banner_title_, 0, wxLEFT | wxRIGHT | wxTOP, edge},
                               {banner_text_, 0, wxLEFT | wxRIGHT | wxTOP, edge / 2 + FromDIP(7)},
                               {banner_buttons_, 0, wxALL, edge}}));
  banner_->Hide();
  return banner_;
}

wxWindow* SettingsPage::build_foot() {
  auto* foot = new Pane(this);
  saved_ = new ProseView(foot);
  question_ = new ProseView(foot);
  question_->show(
      {{ProsePart::Kind::line, tr("Everything back to how it came? What you ticked about your body stays.")}});
  undo_ = on_press(add_flat_button(*foot, tr("&Undo"), Icon::undo), [this] { context_.settings.undo(); });
  welcome_ = on_press(add_flat_button(*foot, tr("&Welcome…")), [this] { context_.open(PanelPage::welcome); });
  restore_ = on_press(add_flat_button(*foot, tr("Restore &defaults…")), [this] { ask_restore(true); });
  no_ = on_press(add_button(*foot, tr("&Leave as it is")), [this] { ask_restore(false); });
  yes_ = on_press(add_button(*foot, tr("&Restore")), [this] {
    context_.settings.restore_defaults(boot_now());
    ask_restore(false);
  });
  foot_buttons_ = new wxBoxSizer(wxHORIZONTAL);
  for (wxButton* button : {undo_, welcome_, restore_, no_, yes_})
    foot_buttons_->Add(button, 0, wxALIGN_CENTRE_VERTICAL | wxTOP | wxBOTTOM | wxLEFT, FromDIP(6));
  const int middle = wxALIGN_CENTRE_VERTICAL;
  foot_row_ = row_of({{saved_, 1, middle | wxTOP | wxBOTTOM, FromDIP(6)},
                      {question_, 1, middle | wxTOP | wxBOTTOM, FromDIP(6)},
                      {foot_buttons_, 0, middle}});
  foot->SetSizer(foot_row_);
  return foot;
}

void SettingsPage::opened() {
  refresh();
  ask_programs();
}

/// For the rules by program; asked anew each time, as other programs have been in front since.
void SettingsPage::ask_programs() {
  if (link_ != Link::up) return;
  context_.daemon.call(
      "focus_get", nlohmann::ordered_json::object(),
      while_here([this](const nlohmann::ordered_json& answer) { programs_->show_programs(read_programs(answer)); }));
}

void SettingsPage::link_changed(Link link) {
  link_ = link;
  refresh();
  ask_programs();
}

void SettingsPage::service_changed() { show_banner(); }

wxWindow* SettingsPage::first_control() { return reminders_->first_control(); }

void SettingsPage::refresh() {
  fields_.refresh(link_ == Link::up && !context_.settings.broken());
  show_banner();
  show_foot();
}

void SettingsPage::show_banner() {
  const SettingsEditor& settings = context_.settings;
  const bool away = link_ == Link::absent, broken = !away && settings.broken();
  const int width = inner_width(*this) - FromDIP(2 * 14);
  if (broken) {
    change_text(*banner_title_, trouble_title(settings.facts()), width);
    const std::string until =
        own_file_broken(settings.facts())
            ? tr("It is left as it was, and nothing is changed here until it is mended.")
            : tr("It is left as it was, and nothing is changed here until your administrator has mended it.");
    change_text(*banner_text_, trouble_sentence(settings.facts()) + " " + until, width);
  } else if (away) {
    const ServiceWords words = service_words(context_.service.under_way(), context_.service.failure());
    change_text(*banner_title_, words.title, width);
    change_text(*banner_text_, words.text + " " + tr("Settings can be changed when it is back."), width);
  }
  open_file_->Show(broken && own_file_broken(settings.facts()));
  read_again_->Show(broken);
  start_->Show(away);
  start_->Enable(!context_.service.under_way());
  banner_->Show(away || broken);
  fold(*banner_buttons_, width);
  lay_out_all(*banner_);
  Layout();
}

void SettingsPage::show_foot() {
  const auto name = context_.settings.undo_name();
  const bool usable = link_ == Link::up && !context_.settings.broken();
  std::string saved;
  if (link_ == Link::absent)
    saved = tr("What you have set stays as it is.");
  else if (!context_.settings.broken())
    saved = tr("Changes are saved as you make them. They never reset a count.");
  saved_->show({{ProsePart::Kind::aside, saved}});
  saved_->Show(!asking_);
  question_->Show(asking_);
  undo_->Show(name && !asking_);
  undo_->Enable(usable);
  if (name)
    undo_->SetLabel(wx_text(tr("&Undo: {what}", "what"_a = wxControl::EscapeMnemonics(wx_text(*name)).utf8_string())));
  welcome_->Show(!asking_);
  restore_->Show(!asking_);
  restore_->Enable(usable && context_.settings.can_restore());
  yes_->Show(asking_);
  no_->Show(asking_);
  fold(*foot_buttons_, inner_width(*this));
  fold(*foot_row_, inner_width(*this));
  lay_out_all(*foot_);
  Layout();
}

void SettingsPage::ask_restore(bool asking) {
  asking_ = asking;
  show_foot();
  (asking ? no_ : restore_)->SetFocus();
}

void SettingsPage::on_key(wxKeyEvent& event) {
  if (event.GetModifiers() == wxMOD_CONTROL && event.GetKeyCode() == 'Z') {
    if (undo_->IsShown() && undo_->IsEnabled()) context_.settings.undo();
    return;
  }
  if (asking_ && event.GetKeyCode() == WXK_ESCAPE) return ask_restore(false);
  event.Skip();
}

/// Not within the event that asked for it: what is arranged may be what is being dealt with.
void SettingsPage::arrange_later() {
  if (std::exchange(arranging_, true)) return;
  CallAfter([this] {
    arrange();
    arranging_ = false;
  });
}

void SettingsPage::arrange() {
  const int width = inner_width(*scrolled_);
  if (width <= 0) return;
  if (least_ == 0)
    for (const auto* side : {&left_, &right_})
      for (SettingsSection* section : *side) least_ = std::max(least_, section->least_width());
  const int half = (width - FromDIP(gap)) / 2;
  put_in_columns(least_ <= half ? 2 : 1);
  for (SettingsSection* section : wide_) section->fit(width);
  for (const auto* side : {&left_, &right_})
    for (SettingsSection* section : *side) section->fit(in_columns_ == 2 ? half : width);
  const int at = scrolled_->GetViewStart().y;
  scrolled_->FitInside();
  scrolled_->Layout();
  scrolled_->Scroll(-1, at);
  show_banner();
  show_foot();
}

void SettingsPage::put_in_columns(int columns) {
  if (std::exchange(in_columns_, columns) == columns) return;
  columns_->Clear(false);
  const auto stack_of = [this](std::initializer_list<const std::vector<SettingsSection*>*> sides) {
    auto* stack = new wxBoxSizer(wxVERTICAL);
    for (const auto* side : sides)
      for (SettingsSection* section : *side) stack->Add(section, 0, wxEXPAND | wxBOTTOM, FromDIP(gap));
    return stack;
  };
  wxSizer* row = columns == 2 ? row_of({{stack_of({&left_}), 1}, space(FromDIP(gap)), {stack_of({&right_}), 1}})
                              : row_of({{stack_of({&left_, &right_}), 1}});
  columns_->Add(wide_.front(), 0, wxEXPAND | wxALL, FromDIP(page_margin));
  columns_->Add(row, 0, wxEXPAND | wxLEFT | wxRIGHT, FromDIP(page_margin));
  columns_->Add(wide_.back(), 0, wxEXPAND | wxLEFT | wxRIGHT | wxBOTTOM, FromDIP(page_margin));
}

}  // namespace limber
