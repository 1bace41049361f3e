// The sections of the settings page.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "catalogue/catalogue.hpp"
#include "catalogue/reminder_pack.hpp"
#include "core/policy.hpp"
#include "core/terms.hpp"
#include "panel/link/autostart.hpp"
#include "panel/link/connection.hpp"
#include "panel/model/focus_form.hpp"
#include "panel/windows/settings_section.hpp"
#include "words/clock_words.hpp"

class wxGridBagSizer;

namespace limber {

/// What the icon and the windows look like.
class SettingsLook : public SettingsSection {
 public:
  SettingsLook(wxWindow* parent, SettingFields& fields);
};

/// How Limber finds out whether the person is at the desk.
class SettingsPresence : public SettingsSection {
 public:
  SettingsPresence(wxWindow* parent, SettingFields& fields);

 private:
  void add_standing(const std::string& label, const std::string& key);
};

/// What breaks sound like.
class SettingsSound : public SettingsSection {
 public:
  SettingsSound(wxWindow* parent, SettingFields& fields);

 private:
  wxWindow* add_volume();
};

/// When reminders come.
class SettingsQuiet : public SettingsSection {
 public:
  SettingsQuiet(wxWindow* parent, SettingFields& fields, ClockStyle clock);

 private:
  void add_evidence();
  void add_calendar();
  void choose_calendar();
  void change_calendar(const std::string& file, bool in);
  void show_hours(bool usable);
  void edit();

  ClockStyle clock_;
  WorkHours last_;  ///< restored when the box is ticked again
  wxCheckBox* only_ = nullptr;
  wxButton* edit_ = nullptr;
  wxStaticText* hours_ = nullptr;
  wxButton* calendar_ = nullptr;
};

/// Rules by program.
class SettingsPrograms : public SettingsSection {
 public:
  SettingsPrograms(wxWindow* parent, SettingFields& fields);
  /// What the daemon knows of programs, as often as it is asked.
  void show_programs(ProgramsSeen seen);

 protected:
  void wrap(int width) override;

 private:
  void offer();
  void ask(const FocusProgram& begin_with);
  void change(const std::vector<FocusProgram>& rules);
  void show(bool usable);
  void show_trouble();
  void add_rule(wxBoxSizer& column, std::size_t which, const FocusProgram& rule);

  ProgramsSeen seen_;
  wxPanel* rules_ = nullptr;
  wxStaticText* trouble_ = nullptr;
  wxButton* add_ = nullptr;
  std::vector<FocusProgram> shown_;
  /// A rule, as it is shown.
  struct Row {
    wxStaticText* program;
    std::string name;  ///< in full
    wxBoxSizer* below;
  };
  std::vector<Row> rule_rows_;
  int width_ = 0;
};

/// How a break asks.
class SettingsPrompts : public SettingsSection {
 public:
  /// Shows a preview of a prompt; gets the daemon's sentence where it is refused.
  using Preview = std::function<void(Connection::Refused refused)>;
  SettingsPrompts(wxWindow* parent, SettingFields& fields, Preview preview);

 private:
  void add_preview(Preview preview);
  void say(const std::string& refusal);

  wxStaticText* refusal_ = nullptr;
};

/// Which breaks come and how often: three ready ways, and a row for each kind.
class SettingsReminders : public SettingsSection {
 public:
  SettingsReminders(wxWindow* parent, SettingFields& fields);
  wxWindow* first_control();

 protected:
  void wrap(int width) override;

 private:
  /// A length of a break and the words that stand beside it where there is no column for it. Null: there is none.
  struct Cell {
    wxStaticText* words = nullptr;
    wxWindow* length = nullptr;
  };
  struct Row {
    wxWindow *on, *name, *about;
    std::array<Cell, 3> cells;
    wxStaticText* note;
  };
  void add_presets();
  void choose(Preset preset);
  void show_preset();
  void add_table();
  void add_break(BreakKind kind, const std::string& about, LengthUnit duration);
  void add_daily();
  Cell cell_of(std::size_t column, wxWindow* length);
  void put_table(bool stacked);
  int put_row(const Row& its, int line, bool stacked);
  void add_finer(BreakKind kind);

  std::array<wxToggleButton*, 4> presets_{};
  std::array<wxStaticText*, 4> titles_{};
  std::vector<Row> breaks_;
  wxGridBagSizer* table_ = nullptr;
  int wide_ = 0;  ///< px that all columns beside each other take
  bool stacked_ = false;
  wxStaticText* preset_words_ = nullptr;  ///< what the chosen one means
};

/// Reminders of the person's own, which they add, edit and remove here.
class SettingsOwnReminders : public SettingsSection {
 public:
  /// `pack`: what can be taken over; none: there is none.
  SettingsOwnReminders(wxWindow* parent, SettingFields& fields, ClockStyle clock, std::optional<ReminderPack> pack);

 protected:
  void wrap(int width) override;

 private:
  struct Entry {
    wxCheckBox* on;
    wxBoxSizer* row;
    wxStaticText* text;
    std::string words;
    wxStaticText* schedule;
    std::string when;
    wxBoxSizer* buttons;
  };
  const std::vector<ReminderPolicy>& reminders();
  void show();
  void build();
  void add_entry(wxBoxSizer& column, std::size_t place);
  void change(const std::string& what, std::vector<ReminderPolicy> list);
  static std::string its_name(const std::string& text);
  void add();
  void edit(const ReminderPolicy& was);
  void remove(std::size_t place);
  void show_pack();

  ClockStyle clock_;
  std::optional<ReminderPack> pack_;
  std::optional<std::vector<ReminderPolicy>> shown_;
  std::vector<Entry> entries_;
  wxPanel* list_ = nullptr;
  wxStaticText* about_ = nullptr;
  wxButton *add_ = nullptr, *take_ = nullptr;
  wxBoxSizer* buttons_ = nullptr;
  int list_width_ = 0;
};

/// It is no setting of limber.toml but an entry of the desktop, so that it is read anew each time it is shown, and
/// cannot be undone from here.
class SettingsStart : public SettingsSection {
 public:
  SettingsStart(wxWindow* parent, SettingFields& fields, Autostart autostart);
};

/// Which stretches may be suggested: where, with what, and what the body asks to mind.
class SettingsStretches : public SettingsSection {
 public:
  /// `catalogue` outlives it.
  SettingsStretches(wxWindow* parent, SettingFields& fields, const Catalogue& catalogue);

 protected:
  void wrap(int width) override;

 private:
  /// Checks in as many columns as there is room for.
  struct Ticks {
    wxBoxSizer* row;
    std::vector<wxWindow*> boxes;
    int most;    ///< columns, however wide it is
    int widest;  ///< px, of the boxes
    int columns = 0;
  };
  void put(Ticks& ticks, int columns);
  void add_hidden();
  void show_hidden(bool usable);
  void add_ticks(std::string_view title, const std::string& key, std::span<const Named> words, int columns,
                 bool ticked_in = true);

  const Catalogue& catalogue_;
  std::vector<Ticks> ticks_;
  wxPanel* hidden_ = nullptr;
  std::vector<std::string> shown_hidden_{"?"};  ///< none that there can be, so that the first is shown
};

}  // namespace limber
